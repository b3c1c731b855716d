import { refuse } from '#shared/kernel/result.ts';
import { engineBoard, moveOn } from '../engine-board.ts';
import type { WholeCommand } from '../flow-command.ts';
import { jumpLanding } from '../jump-landing.ts';
import { cancelWithin } from '../net/cancel-within.ts';
import { emit, type Run } from '../run.ts';
import type { Refused } from './refused.ts';

/**
 * An administrator moves a thread, or everything, to another node: into the innermost block around it from which the flow can still end.
 * Refusals: `flow.item-not-open`, `flow.cannot-jump`.
 */
export function jump(run: Run, { itemId, toNodeId, reason }: Extract<WholeCommand, { type: 'jump' }>): Refused {
	const item = run.state.items.find(({ id }) => id === itemId);
	if (itemId !== null && item === undefined) return refuse('flow.item-not-open', {}, '/itemId');
	const landing = jumpLanding(run.graph, run.state, { item, toNodeId });
	if (landing === undefined) return refuse('flow.cannot-jump', { nodeId: toNodeId }, '/toNodeId');
	emit(run, { type: 'flow.jumped', fromNodeId: landing.from.nodeId, toNodeId, reason });
	cancelWithin(engineBoard(run), landing.token.frames);
	moveOn(run, [landing.token]);
	return undefined;
}
