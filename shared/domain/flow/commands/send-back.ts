import { refuse } from '#shared/kernel/result.ts';
import { checkMayAct } from '../check-may-act.ts';
import { engineBoard, moveOn } from '../engine-board.ts';
import { findHumanNode } from '../find-node.ts';
import type { ItemCommand } from '../flow-command.ts';
import type { WorkItem } from '../flow-state.ts';
import { cancelWithin } from '../net/cancel-within.ts';
import { isSameBlock, returnLanding } from '../return-landing.ts';
import { returnTargets } from '../return-targets.ts';
import { emit, type Run } from '../run.ts';
import type { Refused } from './refused.ts';
import { tokenOf } from './token-of.ts';

/**
 * Sends the ticket back to a step before. All that goes on inside the block that is left for it is cancelled. Refusals:
 * `flow.not-yours`, `flow.not-returnable`, `flow.nothing-to-return-to`, `flow.cannot-return-there`, `flow.cannot-come-back`.
 */
export function sendBack(run: Run, item: WorkItem, { reason, to, comeBack = false }: Extract<ItemCommand, { type: 'return' }>): Refused {
	const denied = checkMayAct(run.context, item, { onBehalf: false });
	if (denied) return denied;
	if (!findHumanNode(run.graph.definition, item.nodeId).returnable) return refuse('flow.not-returnable');
	const token = tokenOf(run, item);
	const targets = returnTargets(run.graph.definition, run.state, token);
	const target = to === undefined ? targets.at(-1) : targets.find(({ nodeId }) => nodeId === to);
	if (target === undefined)
		return to === undefined
			? refuse('flow.nothing-to-return-to')
			: refuse('flow.cannot-return-there', { nodeId: to, allowed: targets.map(({ nodeId }) => nodeId) }, '/to');
	if (comeBack && !isSameBlock(token, target)) return refuse('flow.cannot-come-back', {}, '/comeBack');
	const landing = returnLanding(run.graph, run.state, { token, target });
	if (landing === undefined) return refuse('flow.cannot-return-there', { nodeId: target.nodeId, allowed: [] }, '/to');
	emit(run, { type: 'item.returned', itemId: item.id, nodeId: item.nodeId, toNodeId: target.nodeId, reason, ...(comeBack ? { comeBack } : {}) });
	emit(run, { type: 'node.left', nodeId: token.nodeId, tokenId: token.id, outcome: null });
	cancelWithin(engineBoard(run), target.frames, landing.older);
	moveOn(run, [landing.token]);
}
