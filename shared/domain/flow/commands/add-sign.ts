import { refuse } from '#shared/kernel/result.ts';
import { checkMayAct } from '../check-may-act.ts';
import { findHumanNode } from '../find-node.ts';
import type { ItemCommand } from '../flow-command.ts';
import type { Member, Person, Round, WorkItem } from '../flow-state.ts';
import { asHolder } from '../round/holders-of.ts';
import { openItem } from '../round/open-work.ts';
import { emit, type Run } from '../run.ts';
import type { Refused } from './refused.ts';
import { settleRound } from './submit.ts';

export const MOST_SIGNERS = 50;

/**
 * Has somebody sign too 加签: before, after or beside the one who asks. Refusals: `flow.not-yours`, `flow.claim-first`,
 * `flow.already-signing`, `flow.too-many-signers`.
 */
export function addSign(run: Run, item: WorkItem, { person, place, reason }: Extract<ItemCommand, { type: 'add-sign' }>): Refused {
	const denied = checkMayAct(run.context, item, { onBehalf: false });
	if (denied) return denied;
	if (item.holder.kind !== 'person') return refuse('flow.claim-first');
	const round = roundOf(run, item);
	if (round.members.some(({ holder }) => holder.kind === 'person' && holder.id === person.id))
		return refuse('flow.already-signing', { name: person.name }, '/personId');
	if (round.members.length >= MOST_SIGNERS) return refuse('flow.too-many-signers', { most: MOST_SIGNERS });
	if (!run.state.rounds.includes(round)) emit(run, { type: 'round.opened', round });
	const member: Member = {
		itemId: run.context.nextId(),
		holder: asHolder(person),
		// A vote was given to those whom the flow named; who is asked before or after only says what they think.
		weight: place === 'parallel' ? 1 : 0,
		state: place === 'after' ? 'waiting' : 'open',
		outcome: null,
		after: place === 'after' ? item.id : null,
		addedBy: signerOf(item)
	};
	const { id: itemId, nodeId, tokenId } = item;
	emit(run, { type: 'signer.added', itemId, nodeId, tokenId, place, member, reason });
	if (member.state === 'open')
		openItem(run, findHumanNode(run.graph.definition, nodeId), { id: tokenId }, { id: member.itemId, holder: member.holder });
}

/**
 * Takes a signer out of a shared step 减签. `itemId` is theirs; who shares the step, or may dispatch, may do so. Refusals:
 * `flow.not-shared`, `flow.not-yours`, `flow.last-signer`.
 */
export function removeSign(run: Run, itemId: string, { reason }: Extract<ItemCommand, { type: 'remove-sign' }>): Refused {
	const round = run.state.rounds.find(({ members }) => members.some((member) => member.itemId === itemId && member.state !== 'done'));
	const gone = round?.members.find((member) => member.itemId === itemId);
	if (round === undefined || gone === undefined) return refuse('flow.not-shared', {}, '/itemId');
	const { actor } = run.context;
	const isPart = round.members.some(({ holder }) => actor.kind === 'user' && holder.kind === 'person' && holder.id === actor.id);
	if (actor.kind === 'customer' || (actor.kind === 'user' && !isPart && !actor.permissions.includes('ticket.dispatch')))
		return refuse('flow.not-yours');
	if (round.members.length < 2) return refuse('flow.last-signer');
	const { tokenId, nodeId } = round;
	emit(run, { type: 'signer.removed', itemId, nodeId, tokenId, holder: gone.holder, reason });
	// Whoever is left may have decided it already, or be the next to be called.
	settleRound(run, { tokenId, nodeId }, '');
}

/** The round that the work belongs to, or the one that it is alone. */
function roundOf({ state }: Run, { tokenId, nodeId, id: itemId, holder }: WorkItem): Round {
	const member: Member = { itemId, holder, weight: 1, state: 'open', outcome: null, after: null, addedBy: null };
	return state.rounds.find((round) => round.tokenId === tokenId) ?? { tokenId, nodeId, mode: 'single', members: [member] };
}

function signerOf({ holder }: WorkItem): Person | null {
	return holder.kind === 'person' ? { id: holder.id, name: holder.name } : null;
}
