import { ok, type Result, refuse } from '#shared/kernel/result.ts';
import type { FlowState, Person, Visit } from './flow-state.ts';
import type { Graph } from './graph.ts';
import { isHuman } from './is-human.ts';
import { isInHand } from './is-in-hand.ts';
import type { Token } from './net/token.ts';
import { splitsBefore } from './splits-before.ts';

/** A visit that may be taken back, and the threads that came of it. */
export type Withdrawal = { readonly visit: Visit; readonly live: readonly Token[] };

/**
 * What somebody submitted at a node, as long as nobody after them has acted. Refusals: `flow.nothing-to-withdraw`,
 * `flow.too-late-to-withdraw`.
 */
export function findWithdrawal(graph: Graph, state: FlowState, { nodeId, by }: { nodeId: string; by: Person | null }): Result<Withdrawal> {
	const index = state.visits.findLastIndex(
		(visit) => visit.nodeId === nodeId && visit.leftAt !== null && visit.by !== null && visit.by.id === by?.id
	);
	const visit = state.visits[index];
	if (visit === undefined) return refuse('flow.nothing-to-withdraw', {}, '/nodeId');
	const older = splitsBefore(state, visit);
	const isAfter = (other: Pick<Token, 'frames'> & { readonly tokenId: string }) =>
		other.tokenId === visit.tokenId || other.frames.some(({ by: opener, split }) => opener === visit.tokenId && !older.has(split));
	const since = state.visits.slice(index + 1).filter(isAfter);
	const live = state.tokens.filter((token) => isAfter({ ...token, tokenId: token.id }));
	const isTouched = state.items.some((item) => live.some(({ id }) => id === item.tokenId) && isInHand(item));
	const hasMoved = since.some((later) => later.leftAt !== null && isHuman(graph.node(later.nodeId)));
	const isShared = state.rounds.some(
		({ tokenId, members }) => live.some(({ id }) => id === tokenId) && members.some((member) => member.state === 'done')
	);
	if (live.length === 0 || isTouched || hasMoved || isShared) return refuse('flow.too-late-to-withdraw', {}, '/nodeId');
	return ok({ visit, live });
}
