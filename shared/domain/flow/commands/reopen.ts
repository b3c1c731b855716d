import { refuse } from '#shared/kernel/result.ts';
import { moveOn } from '../engine-board.ts';
import { nodeIn } from '../find-node.ts';
import type { WholeCommand } from '../flow-command.ts';
import { isHuman } from '../is-human.ts';
import { EMPTY_NET } from '../net/move-tokens.ts';
import { emit, type Run } from '../run.ts';
import { canFinish } from '../soundness/can-finish.ts';
import type { Refused } from './refused.ts';

/** Begins again at a step that somebody worked at, outside every block. Refusals: `flow.not-over`, `flow.cannot-return-there`. */
export function reopen(run: Run, { toNodeId, reason }: Extract<WholeCommand, { type: 'reopen' }>): Refused {
	const { state } = run;
	if (state.status !== 'ended' && state.status !== 'canceled') return refuse('flow.not-over', { status: state.status });
	const targets = state.visits.filter(({ nodeId, frames }) => frames.length === 0 && isStaffed(run, nodeId));
	const target = toNodeId === undefined ? targets.at(-1) : targets.findLast(({ nodeId }) => nodeId === toNodeId);
	const allowed = [...new Set(targets.map(({ nodeId }) => nodeId))];
	if (target === undefined) return refuse('flow.cannot-return-there', { nodeId: toNodeId ?? '', allowed }, '/toNodeId');
	const again = { id: target.tokenId, nodeId: target.nodeId, via: null, frames: [] };
	if (!canFinish(run.graph, EMPTY_NET, again)) return refuse('flow.cannot-return-there', { nodeId: target.nodeId, allowed: [] }, '/toNodeId');
	emit(run, { type: 'flow.reopened', toNodeId: target.nodeId, reason });
	moveOn(run, [again]);
}

/** Steps of the staff's: a customer who has rated isn't asked again because the desk begins anew. */
function isStaffed(run: Run, nodeId: string): boolean {
	const node = nodeIn(run.graph.definition, nodeId);
	return node !== undefined && isHuman(node) && node.assignee.by !== 'customer';
}
