import { refuse } from '#shared/kernel/result.ts';
import { engineBoard, moveOn } from '../engine-board.ts';
import type { WholeCommand } from '../flow-command.ts';
import { isHuman } from '../is-human.ts';
import { cancelWithin } from '../net/cancel-within.ts';
import { emit, type Run } from '../run.ts';
import { canFinish } from '../soundness/can-finish.ts';
import type { Refused } from './refused.ts';
import { tokenOf } from './token-of.ts';

/**
 * An administrator moves a thread, or everything, to another node: into the innermost block around it from which the flow can still end.
 * Refusals: `flow.item-not-open`, `flow.cannot-jump`.
 */
export function jump(run: Run, { itemId, toNodeId, reason }: Extract<WholeCommand, { type: 'jump' }>): Refused {
	const item = run.state.items.find(({ id }) => id === itemId);
	if (itemId !== null && item === undefined) return refuse('flow.item-not-open', {}, '/itemId');
	const from = item === undefined ? run.state.tokens[0] : tokenOf(run, item);
	if (from === undefined || !canLandOn(run, toNodeId)) return refuse('flow.cannot-jump', { nodeId: toNodeId }, '/toNodeId');
	const depths = item === undefined ? [0] : from.frames.map((_, depth) => from.frames.length - depth).concat(0);
	for (const depth of depths) {
		const frames = from.frames.slice(0, depth);
		const id = from.frames[depth]?.by ?? from.id;
		const token = { id, nodeId: toNodeId, via: null, frames };
		if (!canFinish(run.graph, run.state, token)) continue;
		emit(run, { type: 'flow.jumped', fromNodeId: from.nodeId, toNodeId, reason });
		cancelWithin(engineBoard(run), frames);
		moveOn(run, [token]);
		return undefined;
	}
	return refuse('flow.cannot-jump', { nodeId: toNodeId }, '/toNodeId');
}

function canLandOn(run: Run, nodeId: string): boolean {
	if (!run.graph.has(nodeId)) return false;
	const node = run.graph.node(nodeId);
	return isHuman(node) || ['timer', 'wait-event', 'subprocess', 'end'].includes(node.kind);
}
