import type { FlowDefinition, FlowEdge } from '#shared/domain/flow/definition.ts';
import { isHuman } from '#shared/domain/flow/is-human.ts';

/**
 * A new arrow. Of a step with several outcomes it takes the first that no arrow names; it is asked before the one that is taken otherwise.
 * Nothing happens where the same arrow exists, or into a start or out of an end.
 */
export function connect(definition: FlowDefinition, from: string, to: string): FlowDefinition {
	const source = definition.nodes.find(({ id }) => id === from);
	const target = definition.nodes.find(({ id }) => id === to);
	const known = definition.edges.some((edge) => edge.from === from && edge.to === to);
	if (source === undefined || target === undefined || known || source.kind === 'end' || target.kind === 'start') return definition;
	const out = definition.edges.filter((edge) => edge.from === from);
	const spare = isHuman(source)
		? source.outcomes.toReversed().find(({ key }) => out.length > 0 && !out.some(({ outcome }) => outcome === key))?.key
		: undefined;
	const edge: FlowEdge = spare === undefined ? { from, to } : { from, to, outcome: spare };
	const otherwise = definition.edges.findIndex((other) => other.from === from && other.when === undefined && other.outcome === undefined);
	const at = otherwise < 0 || source.kind === 'parallel' ? definition.edges.length : otherwise;
	return { ...definition, edges: definition.edges.toSpliced(at, 0, edge) };
}

/** Leads an arrow elsewhere; what it asks stays, unless it begins elsewhere. */
export function reconnect(definition: FlowDefinition, index: number, { from, to }: Pick<FlowEdge, 'from' | 'to'>): FlowDefinition {
	const edge = definition.edges[index];
	const ids = new Set(definition.nodes.map(({ id }) => id));
	if (edge === undefined || !ids.has(from) || !ids.has(to)) return definition;
	const moved = edge.from === from ? { ...edge, to } : { from, to };
	return { ...definition, edges: definition.edges.with(index, moved) };
}

export function updateEdge(definition: FlowDefinition, index: number, edge: FlowEdge): FlowDefinition {
	return definition.edges[index] === undefined ? definition : { ...definition, edges: definition.edges.with(index, edge) };
}

export const removeEdge = (definition: FlowDefinition, index: number): FlowDefinition => ({
	...definition,
	edges: definition.edges.toSpliced(index, 1)
});

/** Lets an arrow be asked earlier (-1) or later (1) among those of its node. */
export function moveEdge(definition: FlowDefinition, index: number, by: -1 | 1): FlowDefinition {
	const edge = definition.edges[index];
	if (edge === undefined) return definition;
	const siblings = definition.edges.flatMap(({ from }, at) => (from === edge.from ? [at] : []));
	const other = siblings[siblings.indexOf(index) + by];
	const displaced = other === undefined ? undefined : definition.edges[other];
	if (other === undefined || displaced === undefined) return definition;
	return { ...definition, edges: definition.edges.with(index, displaced).with(other, edge) };
}
