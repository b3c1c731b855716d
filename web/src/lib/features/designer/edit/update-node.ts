import type { FlowDefinition, FlowNode } from '#shared/domain/flow/definition.ts';
import { placeOnEdge } from './insert-node.ts';
import { freshId } from './new-node.ts';

/** The drawing with another in place of the node of the same id. */
export const updateNode = (definition: FlowDefinition, node: FlowNode): FlowDefinition => ({
	...definition,
	nodes: definition.nodes.map((old) => (old.id === node.id ? node : old))
});

/** A copy of a node, under an id of its own, behind another; at the end of the list where nothing leads on. */
export function pasteNode(definition: FlowDefinition, copied: FlowNode, afterId: string): { definition: FlowDefinition; nodeId: string } {
	const id = freshId(definition, copied.id.replace(/-\d+$/, ''));
	const node = { ...structuredClone(copied), id };
	const onward = definition.edges.findLastIndex(({ from }) => from === afterId);
	if (onward >= 0) return { definition: placeOnEdge(definition, onward, node), nodeId: id };
	const before = definition.edges.findIndex(({ to }) => to === afterId);
	if (before >= 0) return { definition: placeOnEdge(definition, before, node), nodeId: id };
	return { definition: { ...definition, nodes: [...definition.nodes, node] }, nodeId: id };
}
