import { refuse } from '#shared/kernel/result.ts';
import { moveOn } from '../engine-board.ts';
import type { WholeCommand } from '../flow-command.ts';
import { isHuman } from '../is-human.ts';
import { isInHand } from '../is-in-hand.ts';
import type { Token } from '../net/token.ts';
import { actingPerson, emit, type Run } from '../run.ts';
import { canFinish } from '../soundness/can-finish.ts';
import { splitsBefore } from '../splits-before.ts';
import type { Refused } from './refused.ts';

/**
 * Takes back what the actor submitted 撤回, as long as nobody after them has acted. Refusals: `flow.nothing-to-withdraw`,
 * `flow.too-late-to-withdraw`.
 */
export function withdraw(run: Run, { nodeId }: Extract<WholeCommand, { type: 'withdraw' }>): Refused {
	const { state } = run;
	const me = actingPerson(run);
	const index = state.visits.findLastIndex(
		(visit) => visit.nodeId === nodeId && visit.leftAt !== null && visit.by !== null && visit.by.id === me?.id
	);
	const visit = state.visits[index];
	if (visit === undefined || !run.graph.has(nodeId)) return refuse('flow.nothing-to-withdraw', {}, '/nodeId');
	const older = splitsBefore(state, visit);
	const isAfter = (other: Pick<Token, 'frames'> & { readonly tokenId: string }) =>
		other.tokenId === visit.tokenId || other.frames.some(({ by, split }) => by === visit.tokenId && !older.has(split));
	const since = state.visits.slice(index + 1).filter(isAfter);
	const live = state.tokens.filter((token) => isAfter({ ...token, tokenId: token.id }));
	const isTouched = state.items.some((item) => live.some(({ id }) => id === item.tokenId) && isInHand(item));
	const hasMoved = since.some((later) => later.leftAt !== null && wasWork(run, later.nodeId));
	const isShared = state.rounds.some(
		({ tokenId, members }) => live.some(({ id }) => id === tokenId) && members.some((member) => member.state === 'done')
	);
	if (live.length === 0 || isTouched || hasMoved || isShared) return refuse('flow.too-late-to-withdraw', {}, '/nodeId');
	const again = { id: visit.tokenId, nodeId, via: null, frames: visit.frames };
	const others = state.tokens.filter((token) => !live.includes(token));
	// The drawing may be another one since, in which that step lies in a block.
	if (!canFinish(run.graph, { tokens: others, owed: state.owed, minted: state.minted }, again, older))
		return refuse('flow.too-late-to-withdraw', {}, '/nodeId');
	emit(run, { type: 'work.withdrawn', nodeId, fromNodeIds: live.map((token) => token.nodeId), by: me });
	emit(run, { type: 'tokens.canceled', tokenIds: live.map(({ id }) => id) });
	moveOn(run, [again]);
}

/** A step that the drawing has no longer counts as one that somebody worked at. */
const wasWork = ({ graph }: Run, nodeId: string): boolean => !graph.has(nodeId) || isHuman(graph.node(nodeId));
