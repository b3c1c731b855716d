import { EMPTY_FLOW } from '#shared/domain/flow/empty-flow.ts';
import { evolveFlow } from '#shared/domain/flow/evolve-flow.ts';
import { assert } from '#shared/kernel/assert.ts';
import { evolveLinks } from './evolve-links.ts';
import { isLinkEvent } from './is-link-event.ts';
import { isTalk } from './is-talk.ts';
import type { JournalEntry, TicketEvent } from './ticket-event.ts';
import type { TicketState } from './ticket-state.ts';
import { TICKET_STATE_VERSION } from './ticket-state-version.ts';

/** The ticket after one journal entry; `undefined` before the first. Replaying a journal gives the same state byte for byte. */
export function evolve(state: TicketState | undefined, ticketId: string, entry: JournalEntry): TicketState {
	let next = state;
	for (const event of entry.events) next = evolveEvent(next, ticketId, event, entry);
	assert(next, 'a journal begins with ticket.created');
	const talk = entry.events.every(isTalk);
	return {
		...next,
		seq: entry.seq,
		version: next.version + (entry.events.every(isAside) ? 0 : 1),
		movedSeq: talk ? next.movedSeq : entry.seq,
		movedAt: talk ? next.movedAt : entry.at
	};
}

/**
 * What leaves everything that somebody may be filling in as it was: talk, an urge, a time limit that passed, a bill, a link. None of it
 * makes another's form stale, so none of it raises the version.
 */
const ASIDES: ReadonlySet<TicketEvent['type']> = new Set([
	'ticket.urged',
	'item.overdue',
	'item.escalated',
	'statement.voided',
	'statement.attached'
]);

const isAside = (event: TicketEvent) => isTalk(event) || isLinkEvent(event) || ASIDES.has(event.type);

function evolveEvent(state: TicketState | undefined, ticketId: string, event: TicketEvent, { at, actor }: JournalEntry): TicketState {
	if (event.type === 'ticket.created') {
		return {
			v: TICKET_STATE_VERSION,
			id: ticketId,
			seq: 0,
			version: 0,
			movedSeq: 0,
			movedAt: at,
			subject: event.subject,
			initiator: actor.kind === 'user' ? { id: actor.id, name: actor.name } : null,
			flow: EMPTY_FLOW,
			statement: null,
			voidedStatements: [],
			rating: null,
			ratedAt: null,
			urgeCount: 0,
			lastUrgedAt: null,
			commentCount: 0,
			everOverdueAt: null,
			links: [],
			tags: [],
			mergedInto: null,
			createdAt: at,
			closedAt: null
		};
	}
	assert(state, 'a journal begins with ticket.created');
	if (isLinkEvent(event)) return evolveLinks(state, event);
	switch (event.type) {
		case 'comment.added':
			return { ...state, commentCount: state.commentCount + 1 };
		case 'ticket.urged':
			return { ...state, urgeCount: state.urgeCount + 1, lastUrgedAt: at };
		case 'ticket.prioritised':
			return {
				...state,
				subject: { ...state.subject, priority: event.priority }
			};
		case 'ticket.retitled':
			return { ...state, subject: { ...state.subject, title: event.title } };
		case 'statement.voided': {
			assert(state.statement?.id === event.statementId, 'only the statement that counts is voided');
			const voided = { ...state.statement, voidedAt: at, voidReason: event.reason, replacedBy: event.replacedBy };
			return { ...state, statement: null, voidedStatements: [...state.voidedStatements, voided] };
		}
		case 'statement.attached':
			return { ...state, statement: event.statement };
		default: {
			const flow = evolveFlow(state.flow, event, at);
			const rated = event.type === 'rating.given' ? { rating: event.score, ratedAt: at } : {};
			const everOverdueAt = event.type === 'item.overdue' ? (state.everOverdueAt ?? at) : state.everOverdueAt;
			const on = event.type === 'flow.migrated' ? onRevision(state, event) : state;
			return {
				...on,
				...rated,
				flow,
				everOverdueAt,
				closedAt: flow.status === 'ended' || flow.status === 'canceled' ? (state.closedAt ?? at) : null
			};
		}
	}
}

/** Its scenario's revision, and where the children are awaited, after a migration. */
function onRevision(state: TicketState, { revision, nodes }: Extract<TicketEvent, { type: 'flow.migrated' }>): TicketState {
	const links = state.links.map((link) =>
		link.awaited === null ? link : { ...link, awaited: { ...link.awaited, nodeId: nodes[link.awaited.nodeId] ?? link.awaited.nodeId } }
	);
	return { ...state, links, subject: { ...state.subject, scenario: { ...state.subject.scenario, revision } } };
}
