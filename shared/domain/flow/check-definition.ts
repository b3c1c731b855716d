import type { FlowDefinition, FlowNode } from './definition.ts';
import { isHuman } from './is-human.ts';

/** What is wrong with a drawn flow, at the node where a person can mend it. */
export type Finding = { readonly code: string; readonly nodeId: string };

/**
 * Everything that would let a running ticket jam: no single start, no end, an edge to nowhere, a node nobody reaches, an outcome
 * or an exclusive split without a way out, a survey whose rating field its form lacks. An empty list means publishable.
 */
export function checkDefinition(definition: FlowDefinition): Finding[] {
	const ids = new Set(definition.nodes.map((node) => node.id));
	const starts = definition.nodes.filter((node) => node.kind === 'start');
	const reached = reachable(definition, starts[0]?.id);
	return [
		...(starts.length === 1 ? [] : [{ code: 'flow.check.one-start', nodeId: starts[1]?.id ?? '' }]),
		...(definition.nodes.some((node) => node.kind === 'end') ? [] : [{ code: 'flow.check.no-end', nodeId: '' }]),
		...definition.nodes
			.filter((node, index) => definition.nodes.findIndex((other) => other.id === node.id) !== index)
			.map((node) => ({ code: 'flow.check.duplicate-id', nodeId: node.id })),
		...definition.edges
			.filter((edge) => !ids.has(edge.from) || !ids.has(edge.to))
			.map((edge) => ({
				code: 'flow.check.edge-to-nowhere',
				nodeId: edge.from
			})),
		...definition.nodes.filter((node) => !reached.has(node.id)).map((node) => ({ code: 'flow.check.unreachable', nodeId: node.id })),
		...definition.nodes.flatMap((node) => checkWaysOut(definition, node))
	];
}

function checkWaysOut(definition: FlowDefinition, node: FlowNode): Finding[] {
	if (node.kind === 'end') return [];
	const edges = definition.edges.filter((edge) => edge.from === node.id);
	const leadsOn = (outcome: string | undefined) =>
		edges.some((edge) => edge.when === undefined && (edge.outcome === undefined || edge.outcome === outcome));
	if (!isHuman(node)) return leadsOn(undefined) ? [] : [{ code: 'flow.check.no-otherwise', nodeId: node.id }];
	const stuck = node.outcomes.some((outcome) => !leadsOn(outcome.key)) ? [{ code: 'flow.check.outcome-without-way', nodeId: node.id }] : [];
	const unrated = node.kind === 'survey' && !node.form.fields.some((field) => field.kind === 'rating' && field.key === node.ratingField);
	return unrated ? [...stuck, { code: 'flow.check.rating-field-missing', nodeId: node.id }] : stuck;
}

function reachable(definition: FlowDefinition, from: string | undefined): ReadonlySet<string> {
	const seen = new Set<string>();
	const queue = from === undefined ? [] : [from];
	for (let id = queue.pop(); id !== undefined; id = queue.pop()) {
		if (seen.has(id)) continue;
		seen.add(id);
		for (const edge of definition.edges) if (edge.from === id) queue.push(edge.to);
	}
	return seen;
}
