import type { FlowDefinition, FlowEdge } from '#shared/domain/flow/definition.ts';

/** What changed between two drawings of a flow. `fields` names what of a node is another now, as JSON pointers within it. */
export type DefinitionDiff = {
	readonly added: readonly string[];
	readonly removed: readonly string[];
	readonly changed: readonly { readonly nodeId: string; readonly fields: readonly string[] }[];
	readonly edgesAdded: readonly FlowEdge[];
	readonly edgesRemoved: readonly FlowEdge[];
};

/** What somebody changed from one revision to the next. Nodes are the same when their id is. */
export function diffDefinitions(before: FlowDefinition, after: FlowDefinition): DefinitionDiff {
	const [was, is] = [byId(before), byId(after)];
	const [wasEdges, isEdges] = [before.edges.map(keyOf), after.edges.map(keyOf)];
	return {
		added: after.nodes.flatMap(({ id }) => (was.has(id) ? [] : [id])),
		removed: before.nodes.flatMap(({ id }) => (is.has(id) ? [] : [id])),
		changed: after.nodes.flatMap((node) => {
			const old = was.get(node.id);
			const fields = old === undefined ? [] : differing(old, node);
			return fields.length === 0 ? [] : [{ nodeId: node.id, fields }];
		}),
		edgesAdded: after.edges.filter((_, index) => !wasEdges.includes(isEdges[index] ?? '')),
		edgesRemoved: before.edges.filter((_, index) => !isEdges.includes(wasEdges[index] ?? ''))
	};
}

const byId = ({ nodes }: FlowDefinition) => new Map(nodes.map((node) => [node.id, node]));
const keyOf = (edge: FlowEdge): string => JSON.stringify([edge.from, edge.to, edge.outcome ?? null, edge.when ?? null]);

/** Where two values differ, to the depth of one property of the node; lists and deeper things count as a whole. */
function differing(a: object, b: object): string[] {
	const keys = [...new Set([...Object.keys(a), ...Object.keys(b)])];
	return keys.flatMap((key) => {
		const [old, now] = [(a as Record<string, unknown>)[key], (b as Record<string, unknown>)[key]];
		return JSON.stringify(old) === JSON.stringify(now) ? [] : [`/${key}`];
	});
}
