import type { Instant } from '#shared/kernel/instant.ts';
import type { FlowEvent } from './flow-event.ts';
import type { FlowState, Member, Person, Visit, WorkItem } from './flow-state.ts';
import { moveTokens } from './net/move-tokens.ts';
import type { NetEvent } from './net/net.ts';

/** The flow after one event that happened at `at`. Never refuses: what happened, happened. */
export function evolveFlow(state: FlowState, event: FlowEvent, at: Instant): FlowState {
	switch (event.type) {
		case 'node.entered':
		case 'node.left':
		case 'token.waited':
		case 'tokens.joined':
		case 'token.absorbed':
		case 'tokens.canceled':
			return moved(state, event, at);
		case 'item.opened':
			return { ...state, items: [...state.items, event.item], stage: event.item.stage };
		case 'item.claimed':
			return withItem(state, event.itemId, { holder: event.holder, claimedFrom: event.before });
		case 'item.released':
			return withItem(state, event.itemId, { holder: event.holder, claimedFrom: null });
		case 'item.assigned':
			return reassigned({ ...state, dispatched: event.person }, event);
		case 'item.transferred':
			return handedTo(state, event.itemId, event.person, { claimedFrom: null });
		case 'item.delegated': {
			const delegators = state.items.find(({ id }) => id === event.itemId)?.delegators ?? [];
			return handedTo(state, event.itemId, event.person, { delegators: [...delegators, event.from] });
		}
		case 'item.advised': {
			const delegators = state.items.find(({ id }) => id === event.itemId)?.delegators ?? [];
			return handedTo(answered(state, event.nodeId, event.answers), event.itemId, event.holder, { delegators: delegators.slice(0, -1) });
		}
		case 'item.departed':
			return withStage(withItem(state, event.itemId, { stage: 'enroute' }), 'enroute');
		case 'item.checked-in':
			return withStage(withItem(state, event.itemId, { stage: 'doing', checkedInAt: at }), 'doing');
		case 'item.submitted':
		case 'item.skipped':
			return submitted('answers' in event ? answered(state, event.nodeId, event.answers) : state, event);
		case 'item.overdue':
			return withItem(state, event.itemId, { overdueAt: at });
		case 'item.escalated':
			return withItem(state, event.itemId, { escalatedAt: at });
		case 'item.returned': {
			const tokenId = state.items.find(({ id }) => id === event.itemId)?.tokenId ?? '';
			const others = state.comebacks.filter((comeback) => comeback.tokenId !== tokenId);
			return { ...state, comebacks: event.comeBack === true ? [...others, { tokenId, nodeId: event.toNodeId, toNodeId: event.nodeId }] : others };
		}
		case 'round.opened':
			return { ...state, rounds: [...state.rounds.filter(({ tokenId }) => tokenId !== event.round.tokenId), event.round] };
		case 'round.called':
			return withMember(state, event.itemId, { state: 'open' });
		case 'signer.added':
			return signerAdded(state, event);
		case 'signer.removed':
			return signerRemoved(state, event.itemId);
		case 'signers.replaced':
			return signersReplaced(state, event);
		case 'alarm.set':
			return { ...state, alarms: [...state.alarms, event.alarm] };
		case 'event.kept':
			return { ...state, kept: [...state.kept, { event: event.event, note: event.note }] };
		case 'event.recalled': {
			const first = state.kept.findIndex((kept) => kept.event === event.event);
			return { ...state, kept: state.kept.filter((_, index) => index !== first) };
		}
		case 'field.set':
			return { ...state, answers: { ...state.answers, [event.inNodeId]: { ...state.answers[event.inNodeId], [event.key]: event.value } } };
		case 'flow.suspended':
			return { ...state, status: 'suspended', suspendedAt: at };
		case 'flow.resumed':
			return resumed(state, event.pausedMs);
		case 'flow.reopened':
			return { ...state, status: 'running' };
		case 'flow.ended':
			return over(state, 'ended', at);
		case 'flow.canceled':
			return over(state, 'canceled', at);
		case 'event.occurred':
		case 'cc.sent':
		case 'action.requested':
		case 'subprocess.requested':
		case 'work.withdrawn':
		case 'flow.jumped':
		case 'work.completed':
		case 'rating.given':
			return state;
	}
}

/** What moving means for work, waiting and history: a thread that left a node, or was cancelled there, has nothing open there any more. */
function moved(state: FlowState, event: NetEvent, at: Instant): FlowState {
	const { tokens, owed, minted } = moveTokens(state, event);
	switch (event.type) {
		case 'node.entered': {
			const { nodeId, tokenId, frames } = event;
			const visit: Visit = { nodeId, tokenId, frames, enteredAt: at, leftAt: null, outcome: null, by: null };
			return { ...state, tokens, owed, minted, visits: [...state.visits, visit] };
		}
		case 'node.left': {
			const { tokenId, nodeId, outcome } = event;
			const comebacks = without(state.comebacks, (comeback) => comeback.tokenId === tokenId && comeback.nodeId === nodeId);
			return { ...cleared(state, [tokenId], { leftAt: at, outcome }), tokens, owed, minted, comebacks };
		}
		case 'tokens.canceled': {
			const comebacks = without(state.comebacks, ({ tokenId }) => event.tokenIds.includes(tokenId));
			return { ...cleared(state, event.tokenIds, { leftAt: at }), tokens, owed, minted, comebacks };
		}
		default:
			return { ...state, tokens, owed, minted };
	}
}

function cleared(state: FlowState, tokenIds: readonly string[], change: Partial<Visit>): FlowState {
	const isHit = ({ tokenId }: { readonly tokenId: string }) => tokenIds.includes(tokenId);
	return {
		...state,
		items: without(state.items, isHit),
		rounds: without(state.rounds, isHit),
		alarms: without(state.alarms, isHit),
		visits: state.visits.map((visit) => (visit.leftAt === null && isHit(visit) ? { ...visit, ...change } : visit))
	};
}

/** The list without what is hit: most often itself, because nothing is. */
function without<Entry>(list: Entry[], isHit: (entry: Entry) => boolean): Entry[] {
	return list.some(isHit) ? list.filter((entry) => !isHit(entry)) : list;
}

function over(state: FlowState, status: 'ended' | 'canceled', at: Instant): FlowState {
	const tokenIds = state.tokens.map(({ id }) => id);
	return { ...cleared(state, tokenIds, { leftAt: at }), status, tokens: [], owed: [], comebacks: [], kept: [], suspendedAt: null };
}

/** Standing still counts for nobody: every deadline and alarm moves on by as long as it lasted. */
function resumed(state: FlowState, pausedMs: number): FlowState {
	return {
		...state,
		status: 'running',
		suspendedAt: null,
		items: state.items.map((item) => (item.dueAt === null || item.overdueAt !== null ? item : { ...item, dueAt: item.dueAt + pausedMs })),
		alarms: state.alarms.map((alarm) => ({ ...alarm, at: alarm.at + pausedMs }))
	};
}

function answered(state: FlowState, nodeId: string, answers: FlowState['answers'][string]): FlowState {
	const isShared = state.rounds.some((round) => round.nodeId === nodeId);
	return { ...state, answers: { ...state.answers, [nodeId]: isShared ? { ...state.answers[nodeId], ...answers } : answers } };
}

function submitted(state: FlowState, { itemId, outcome, by }: { itemId: string; outcome: string; by: Person | null }): FlowState {
	const tokenId = state.items.find(({ id }) => id === itemId)?.tokenId;
	return {
		...withMember(state, itemId, { state: 'done', outcome }),
		items: state.items.filter(({ id }) => id !== itemId),
		visits: state.visits.map((visit) => (visit.leftAt === null && visit.tokenId === tokenId ? { ...visit, by } : visit))
	};
}

/** Somebody else's journey starts over: the new technician has neither left nor arrived. */
function reassigned(state: FlowState, { itemId, person }: { itemId: string; person: Person }): FlowState {
	const item = state.items.find((candidate) => candidate.id === itemId);
	const isTravelling = item?.stage === 'enroute' || item?.stage === 'doing';
	const next = withItem(state, itemId, {
		holder: { kind: 'person', ...person },
		...(isTravelling ? { stage: 'dispatched', checkedInAt: null } : {})
	});
	return isTravelling ? withStage(next, 'dispatched') : next;
}

function handedTo(state: FlowState, itemId: string, person: Person, change: Partial<WorkItem>): FlowState {
	const holder = { kind: 'person', ...person } as const;
	return withMember(withItem(state, itemId, { holder, ...change }), itemId, { holder });
}

function signerAdded(state: FlowState, { tokenId, itemId, place, member }: Extract<FlowEvent, { type: 'signer.added' }>): FlowState {
	const isBefore = place === 'before';
	return {
		...state,
		// Whoever asked for somebody before them has nothing to do until that one has answered.
		items: isBefore ? state.items.filter(({ id }) => id !== itemId) : state.items,
		rounds: state.rounds.map((round) =>
			round.tokenId === tokenId
				? {
						...round,
						members: [
							...round.members.map(
								(other): Member => (isBefore && other.itemId === itemId ? { ...other, state: 'waiting', after: member.itemId } : other)
							),
							member
						]
					}
				: round
		)
	};
}

function signerRemoved(state: FlowState, itemId: string): FlowState {
	return {
		...state,
		items: state.items.filter(({ id }) => id !== itemId),
		rounds: state.rounds.map((round) => {
			const gone = round.members.find((member) => member.itemId === itemId);
			if (gone === undefined) return round;
			// Whoever waited for them waits for whom they waited for.
			const members = round.members.filter((member) => member !== gone);
			return { ...round, members: members.map((member) => (member.after === itemId ? { ...member, after: gone.after } : member)) };
		})
	};
}

function signersReplaced(state: FlowState, { from, person }: Extract<FlowEvent, { type: 'signers.replaced' }>): FlowState {
	const isLeaver = ({ holder, state: where }: Member) => where === 'waiting' && holder.kind === 'person' && holder.id === from.id;
	return {
		...state,
		dispatched: state.dispatched?.id === from.id ? person : state.dispatched,
		items: state.items.map((item) => ({ ...item, delegators: item.delegators.map((other) => (other.id === from.id ? person : other)) })),
		rounds: state.rounds.map((round) => ({
			...round,
			members: round.members.map((member) => (isLeaver(member) ? { ...member, holder: { kind: 'person', ...person } } : member))
		}))
	};
}

const withStage = (state: FlowState, stage: FlowState['stage']): FlowState => ({ ...state, stage });

function withItem(state: FlowState, itemId: string, change: Partial<WorkItem>): FlowState {
	return { ...state, items: state.items.map((item) => (item.id === itemId ? { ...item, ...change } : item)) };
}

function withMember(state: FlowState, itemId: string, change: Partial<Member>): FlowState {
	if (state.rounds.length === 0) return state;
	return {
		...state,
		rounds: state.rounds.map((round) =>
			round.members.some((member) => member.itemId === itemId)
				? { ...round, members: round.members.map((member) => (member.itemId === itemId ? { ...member, ...change } : member)) }
				: round
		)
	};
}
