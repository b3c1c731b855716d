import type { Form } from '#shared/domain/form/form.ts';
import type { FlowDefinition, FlowNode } from './definition.ts';
import { isHuman } from './is-human.ts';

/** What is wrong with a drawn flow, at the node where a person can mend it. */
export type Finding = { readonly code: string; readonly nodeId: string };

/**
 * Everything that would let a running ticket jam: no single start, no end, an edge to nowhere, a node nobody reaches, an outcome
 * or an exclusive split without a way out, splits that lead round in a circle, a node from which no end can be reached, a form that
 * nothing answers, a survey whose rating field its form lacks. An empty list means publishable.
 */
export function checkDefinition(definition: FlowDefinition): Finding[] {
	const { nodes, edges } = definition;
	const ids = new Set(nodes.map((node) => node.id));
	const starts = nodes.filter((node) => node.kind === 'start');
	const reached = reachable(starts[0] === undefined ? [] : [starts[0].id], (id) => edges.filter((edge) => edge.from === id).map((edge) => edge.to));
	const at = (code: string) => (node: { readonly id: string }) => ({ code: `flow.check.${code}`, nodeId: node.id });
	return [
		...(starts.length === 1 ? [] : [at('one-start')({ id: starts[1]?.id ?? '' })]),
		...(nodes.some((node) => node.kind === 'end') ? [] : [at('no-end')({ id: '' })]),
		...nodes.filter((node, index) => nodes.findIndex((other) => other.id === node.id) !== index).map(at('duplicate-id')),
		...edges.filter((edge) => !ids.has(edge.from) || !ids.has(edge.to)).map((edge) => at('edge-to-nowhere')({ id: edge.from })),
		...nodes.filter((node) => !reached.has(node.id)).map(at('unreachable')),
		...silentLoops(definition).map(at('silent-loop')),
		...endless(definition).map(at('never-ends')),
		...nodes.filter((node) => isHuman(node) && !isAnswerable(node.form)).map(at('form-unanswerable')),
		...nodes.flatMap((node) => checkWaysOut(definition, node))
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

/** Nodes that a ticket would run through for ever within one command, because nobody works on the way round. */
function silentLoops({ nodes, edges }: FlowDefinition): FlowNode[] {
	const silent = new Set(nodes.filter((node) => node.kind === 'start' || node.kind === 'exclusive').map((node) => node.id));
	const next = (id: string) => {
		const ways = edges.filter((edge) => edge.from === id && edge.outcome === undefined);
		const otherwise = ways.findIndex((edge) => edge.when === undefined);
		return (otherwise < 0 ? ways : ways.slice(0, otherwise + 1)).map((edge) => edge.to).filter((to) => silent.has(to));
	};
	return nodes.filter((node) => silent.has(node.id) && reachable(next(node.id), next).has(node.id));
}

/** Nodes from which every way leads on for ever. A dead end and a flow without any end are told by other findings. */
function endless({ nodes, edges }: FlowDefinition): FlowNode[] {
	const ends = nodes.filter((node) => node.kind === 'end' || !edges.some((edge) => edge.from === node.id)).map((node) => node.id);
	const ending = reachable(ends, (id) => edges.filter((edge) => edge.to === id).map((edge) => edge.from));
	return nodes.some((node) => node.kind === 'end') ? nodes.filter((node) => !ending.has(node.id)) : [];
}

/** Whether some answers fit: a key twice, more photos than allowed or an item twice in a checklist make a form that nobody gets past. */
function isAnswerable({ fields }: Form): boolean {
	const unlike = (values: readonly string[]) => new Set(values).size === values.length;
	return (
		unlike(fields.map((field) => field.key)) &&
		fields.every((field) => field.kind !== 'photos' || field.minCount <= field.maxCount) &&
		fields.every((field) => field.kind !== 'checklist' || unlike(field.items.map((item) => item.value)))
	);
}

function reachable(from: readonly string[], next: (id: string) => readonly string[]): ReadonlySet<string> {
	const seen = new Set<string>();
	const queue = [...from];
	for (let id = queue.pop(); id !== undefined; id = queue.pop()) {
		if (seen.has(id)) continue;
		seen.add(id);
		queue.push(...next(id));
	}
	return seen;
}
