import type { FactTypes } from '#shared/domain/condition/fact-type.ts';
import { checkForm } from '#shared/domain/form/check-form.ts';
import type { Field } from '#shared/domain/form/form.ts';
import type { AssigneeRule } from '../assignee-rule.ts';
import type { FlowDefinition, HumanNode } from '../definition.ts';
import { isHuman } from '../is-human.ts';
import { factTypesOf } from './fact-types-of.ts';
import { type Finding, problem, warning } from './finding.ts';
import { reachable } from './reachable.ts';

/** What would leave a step without anybody, without an end or without a way to be done. */
export function checkWork(definition: FlowDefinition, ticketFacts: FactTypes): Finding[] {
	const facts = factTypesOf(definition, ticketFacts);
	return definition.nodes.flatMap((node): Finding[] => {
		if (node.kind === 'cc') return checkRule(definition, node.id, node.recipients);
		if (node.kind === 'action' && node.action.do === 'set-field') {
			const { nodeId, key } = node.action;
			return hasField(definition, nodeId, key) ? [] : [problem('unknown-field', node.id, { params: { nodeId, key } })];
		}
		return isHuman(node) ? checkStep(definition, node, facts) : [];
	});
}

function checkStep(definition: FlowDefinition, node: HumanNode, facts: FactTypes): Finding[] {
	const { id, form } = node;
	const unrated = node.kind === 'survey' && !form.fields.some((field) => field.kind === 'rating' && field.key === node.ratingField);
	const earlier = earlierSteps(definition, id);
	const { signing } = node;
	return [
		...checkForm(form, { facts, fieldAt: (nodeId, key) => findField(definition, nodeId, key) }).map(({ code, at, params }) =>
			problem(code, id, { params, at: `/form${at}` })
		),
		...(unrated ? [problem('rating-field-missing', id)] : []),
		...checkRule(definition, id, node.assignee),
		...(signing.mode !== 'single' && !namesPeople(node.assignee) ? [problem('nobody-to-sign', id)] : []),
		...(signing.mode === 'vote' && !node.outcomes.some(({ tone }) => tone === 'negative') ? [problem('vote-without-no', id)] : []),
		...(node.limitMinutes === null && node.assignee.by !== 'customer' ? [warning('no-time-limit', id)] : []),
		...(node.returnable && earlier.length === 0 ? [warning('returns-into-nothing', id)] : [])
	];
}

function checkRule(definition: FlowDefinition, id: string, rule: AssigneeRule): Finding[] {
	const earlier = () => earlierSteps(definition, id);
	switch (rule.by) {
		case 'dispatched':
			return earlier().some(({ kind }) => kind === 'dispatch') ? [] : [warning('nobody-dispatched', id)];
		case 'previous':
			return rule.nodeId === undefined || earlier().some((node) => node.id === rule.nodeId)
				? []
				: [problem('nobody-before', id, { params: { nodeId: rule.nodeId } })];
		case 'field':
			return hasField(definition, rule.nodeId, rule.key) ? [] : [problem('unknown-field', id, { params: { nodeId: rule.nodeId, key: rule.key } })];
		default:
			return [];
	}
}

/** Rules that find people one by one; a group or the customer signs as one. */
const namesPeople = ({ by }: AssigneeRule): boolean => !['permission', 'customer', 'dispatched', 'initiator', 'previous'].includes(by);

const hasField = (definition: FlowDefinition, nodeId: string, key: string): boolean => findField(definition, nodeId, key) !== undefined;

function findField({ nodes }: FlowDefinition, nodeId: string, key: string): Field | undefined {
	const node = nodes.find((candidate) => candidate.id === nodeId);
	return node !== undefined && isHuman(node) ? node.form.fields.find((field) => field.key === key) : undefined;
}

/** The steps that somebody may have worked at before this one. */
function earlierSteps({ nodes, edges }: FlowDefinition, id: string): HumanNode[] {
	const into = (at: string) => edges.filter(({ to }) => to === at).map(({ from }) => from);
	const before = reachable(into(id), into);
	return nodes.filter(isHuman).filter((node) => node.id !== id && before.has(node.id));
}
