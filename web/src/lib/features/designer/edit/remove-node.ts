import type { FlowDefinition, FlowEdge } from '#shared/domain/flow/definition.ts';

/** Takes a node away; what led to it leads on to where it led last. The start stays. */
export function removeNode(definition: FlowDefinition, nodeId: string): FlowDefinition {
	const node = definition.nodes.find(({ id }) => id === nodeId);
	const starts = definition.nodes.filter(({ kind }) => kind === 'start');
	if (node === undefined || (node.kind === 'start' && starts.length === 1)) return definition;
	const onward = definition.edges.findLast(({ from, to }) => from === nodeId && to !== nodeId)?.to;
	const edges = definition.edges.flatMap((edge): FlowEdge[] => {
		if (edge.from === nodeId) return [];
		if (edge.to !== nodeId) return [edge];
		return onward === undefined || edge.from === onward ? [] : [{ ...edge, to: onward }];
	});
	return { ...definition, nodes: definition.nodes.filter(({ id }) => id !== nodeId), edges: edges.filter(isFirstOfItsKind) };
}

const isFirstOfItsKind = (edge: FlowEdge, index: number, edges: readonly FlowEdge[]): boolean =>
	edges.findIndex((other) => JSON.stringify(other) === JSON.stringify(edge)) === index;
