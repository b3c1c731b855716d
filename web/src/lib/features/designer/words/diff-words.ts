import { m } from '#lib/paraglide/messages.js';
import type { FlowDefinition } from '#shared/domain/flow/definition.ts';
import { diffDefinitions } from '#shared/domain/scenario/diff-definitions.ts';
import { nodeWords } from './fact-words.ts';

const FIELDS: Readonly<Record<string, () => string>> = {
	label: m.flow_field_label,
	customerLabel: m.flow_field_customer_label,
	stage: m.flow_field_stage,
	assignee: m.flow_field_assignee,
	recipients: m.flow_field_recipients,
	signing: m.flow_field_signing,
	ifNobody: m.flow_field_if_nobody,
	ifInitiator: m.flow_field_if_initiator,
	limitMinutes: m.flow_field_limit_minutes,
	form: m.flow_field_form,
	outcomes: m.flow_field_outcomes,
	returnable: m.flow_field_returnable
};

export type DiffLine = { readonly kind: 'added' | 'removed' | 'changed'; readonly text: string };

/** What is another now, one line each. */
export function diffWords(before: FlowDefinition, after: FlowDefinition): DiffLine[] {
	const diff = diffDefinitions(before, after);
	const fields = (pointers: readonly string[]) =>
		[...new Set(pointers.map((pointer) => (FIELDS[pointer.slice(1)] ?? m.flow_field_other)()))].join(m.flow_list_comma());
	const known = (flow: FlowDefinition) => new Set(flow.nodes.map(({ id }) => id));
	const [was, is] = [known(before), known(after)];
	return [
		...diff.added.map((id): DiffLine => ({ kind: 'added', text: m.flow_diff_added({ node: nodeWords(after, id) }) })),
		...diff.removed.map((id): DiffLine => ({ kind: 'removed', text: m.flow_diff_removed({ node: nodeWords(before, id) }) })),
		...diff.changed.map(
			({ nodeId, fields: of }): DiffLine => ({ kind: 'changed', text: m.flow_diff_changed({ node: nodeWords(after, nodeId), fields: fields(of) }) })
		),
		// Arrows of nodes that came or went are said by these.
		...diff.edgesAdded
			.filter(({ from, to }) => was.has(from) && was.has(to))
			.map(({ from, to }): DiffLine => ({ kind: 'added', text: m.flow_diff_edge_added({ from: nodeWords(after, from), to: nodeWords(after, to) }) })),
		...diff.edgesRemoved
			.filter(({ from, to }) => is.has(from) && is.has(to))
			.map(
				({ from, to }): DiffLine => ({
					kind: 'removed',
					text: m.flow_diff_edge_removed({ from: nodeWords(before, from), to: nodeWords(before, to) })
				})
			)
	];
}
