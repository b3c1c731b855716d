import { operatorWords } from '#lib/flow-words/condition-words.ts';
import { factWords, fieldWords, type Nodes, nodeWords } from '#lib/flow-words/fact-words.ts';
import { m } from '#lib/paraglide/messages.js';
import { getLocale } from '#lib/paraglide/runtime.js';
import type { Operator } from '#shared/domain/condition/condition.ts';
import type { Finding } from '#shared/domain/flow/check/finding.ts';
import type { FlowDefinition } from '#shared/domain/flow/definition.ts';
import { isHuman } from '#shared/domain/flow/is-human.ts';
import { localize } from '#shared/kernel/localized.ts';

type Params = (name: string) => string;
type Words = (params: Params, flow: Nodes) => string;

const PLAIN: Readonly<Record<string, () => string>> = {
	'one-start': m.flow_finding_one_start,
	'no-end': m.flow_finding_no_end,
	'duplicate-id': m.flow_finding_duplicate_id,
	'edge-to-nowhere': m.flow_finding_edge_to_nowhere,
	unreachable: m.flow_finding_unreachable,
	'silent-loop': m.flow_finding_silent_loop,
	'never-ends': m.flow_finding_never_ends,
	'end-goes-on': m.flow_finding_end_goes_on,
	'no-otherwise': m.flow_finding_no_otherwise,
	'outcome-without-way': m.flow_finding_outcome_without_way,
	'unknown-split': m.flow_finding_unknown_split,
	'join-goes-one-way': m.flow_finding_join_goes_one_way,
	'join-of-one': m.flow_finding_join_of_one,
	'split-into-one': m.flow_finding_split_into_one,
	'parallel-has-condition': m.flow_finding_parallel_has_condition,
	'form-unanswerable': m.flow_finding_form_unanswerable,
	'rating-field-missing': m.flow_finding_rating_field_missing,
	'nobody-to-sign': m.flow_finding_nobody_to_sign,
	'vote-without-no': m.flow_finding_vote_without_no,
	'no-time-limit': m.flow_finding_no_time_limit,
	'returns-into-nothing': m.flow_finding_returns_into_nothing,
	'nobody-dispatched': m.flow_finding_nobody_dispatched,
	deadlock: m.flow_finding_deadlock,
	surplus: m.flow_finding_surplus,
	endless: m.flow_finding_endless,
	undecided: m.flow_finding_undecided,
	'ends-while-others-run': m.flow_finding_ends_while_others_run
};

const WITH_PARAMS: Readonly<Record<string, Words>> = {
	'unknown-outcome': (p) => m.flow_finding_unknown_outcome({ outcome: p('outcome') }),
	'join-needs-too-many': (p) => m.flow_finding_join_needs_too_many({ need: p('need'), ways: p('ways') }),
	'calls-itself': (p) => m.flow_finding_calls_itself({ way: p('way') }),
	'dead-branch': (p, flow) => m.flow_finding_dead_branch({ to: nodeWords(flow, p('to')) }),
	'unknown-field': (p, flow) => m.flow_finding_unknown_field({ node: nodeWords(flow, p('nodeId')), field: fieldWords(flow, p('nodeId'), p('key')) }),
	'nobody-before': (p, flow) => m.flow_finding_nobody_before({ node: nodeWords(flow, p('nodeId')) }),
	'not-filled-yet': (p, flow) => m.flow_finding_not_filled_yet({ fact: factWords(flow, p('fact')) }),
	'no-moment': (p, flow) => m.flow_finding_no_moment({ fact: factWords(flow, p('fact')) }),
	'condition.unknown-fact': (p, flow) => m.flow_finding_unknown_fact({ fact: factWords(flow, p('fact')) }),
	'condition.operator-unfit': (p, flow) =>
		m.flow_finding_operator_unfit({ fact: factWords(flow, p('fact')), operator: operatorWords[p('operator') as Operator]?.() ?? p('operator') }),
	'condition.value-unfit': (p, flow) => m.flow_finding_value_unfit({ fact: factWords(flow, p('fact')) }),
	'condition.not-a-choice': (p, flow) => m.flow_finding_not_a_choice({ fact: factWords(flow, p('fact')), value: p('value') }),
	'condition.backwards': (p, flow) => m.flow_finding_backwards({ fact: factWords(flow, p('fact')) }),
	'condition.unknown-zone': (p) => m.flow_finding_unknown_zone({ zone: p('timeZone') }),
	'condition.too-deep': (p) => m.flow_finding_too_deep({ most: p('most') }),
	'condition.too-long': (p) => m.flow_finding_too_long({ most: p('most') })
};

/** What is wrong, in the reader's words. */
export function findingWords(flow: Nodes, { code, params = {} }: Pick<Finding, 'code' | 'params'>): string {
	const key = code.replace(/^flow\.check\./, '');
	const param: Params = (name) => String(params[name] ?? '');
	return PLAIN[key]?.() ?? WITH_PARAMS[key]?.(param, flow) ?? m.flow_finding_other({ code: key });
}

/** How a ticket gets to a fault: the steps one after another, with how each was left where it could be left in several ways. */
export function pathWords(flow: Pick<FlowDefinition, 'nodes'>, { path, nodeId }: Pick<Finding, 'path' | 'nodeId'>): string | undefined {
	if (path === undefined || path.length === 0) return undefined;
	const steps = path.map((step) => {
		const name = nodeWords(flow, step.nodeId);
		const node = flow.nodes.find(({ id }) => id === step.nodeId);
		const outcomes = node === undefined ? [] : isHuman(node) ? node.outcomes : node.kind === 'wait-event' ? node.events : [];
		const outcome = outcomes.length > 1 ? outcomes.find(({ key }) => key === step.outcome) : undefined;
		return outcome === undefined ? name : m.flow_path_step({ node: name, outcome: localize(outcome.label, getLocale()) });
	});
	return [...steps, nodeWords(flow, nodeId)].join(' → ');
}
