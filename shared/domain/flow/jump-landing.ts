import type { FlowState, WorkItem } from './flow-state.ts';
import type { Graph } from './graph.ts';
import { isHuman } from './is-human.ts';
import type { Token } from './net/token.ts';
import { canFinish } from './soundness/can-finish.ts';

/**
 * Where a thread, or everything when no work is named, comes to lie when it is moved to a node: in the innermost block around it from which
 * the flow can still end. Undefined where it can't be moved to.
 */
export function jumpLanding(
	graph: Graph,
	state: FlowState,
	{ item, toNodeId }: { item: WorkItem | undefined; toNodeId: string }
): { readonly from: Token; readonly token: Token } | undefined {
	const from = item === undefined ? state.tokens[0] : state.tokens.find(({ id }) => id === item.tokenId);
	if (from === undefined || !canLandOn(graph, toNodeId)) return undefined;
	const depths = item === undefined ? [0] : from.frames.map((_, depth) => from.frames.length - depth).concat(0);
	for (const depth of depths) {
		const token = { id: from.frames[depth]?.by ?? from.id, nodeId: toNodeId, via: null, frames: from.frames.slice(0, depth) };
		if (canFinish(graph, state, token)) return { from, token };
	}
	return undefined;
}

function canLandOn(graph: Graph, nodeId: string): boolean {
	if (!graph.has(nodeId)) return false;
	const node = graph.node(nodeId);
	return isHuman(node) || ['timer', 'wait-event', 'subprocess', 'end'].includes(node.kind);
}
