import { moveOn } from '../engine-board.ts';
import { findWithdrawal } from '../find-withdrawal.ts';
import type { WholeCommand } from '../flow-command.ts';
import { actingPerson, emit, type Run } from '../run.ts';
import type { Refused } from './refused.ts';

/**
 * Takes back what the actor submitted 撤回, as long as nobody after them has acted. Refusals: `flow.nothing-to-withdraw`,
 * `flow.too-late-to-withdraw`.
 */
export function withdraw(run: Run, { nodeId }: Extract<WholeCommand, { type: 'withdraw' }>): Refused {
	const by = actingPerson(run);
	const found = findWithdrawal(run.graph, run.state, { nodeId, by });
	if (!found.ok) return found;
	const { visit, live } = found.value;
	emit(run, { type: 'work.withdrawn', nodeId, fromNodeIds: live.map((token) => token.nodeId), by });
	emit(run, { type: 'tokens.canceled', tokenIds: live.map(({ id }) => id) });
	moveOn(run, [{ id: visit.tokenId, nodeId, via: null, frames: visit.frames }]);
}
