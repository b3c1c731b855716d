import type { JournalEntry, TicketEvent } from './ticket-event.ts';
import type { TicketState } from './ticket-state.ts';

const OVER: ReadonlySet<TicketEvent['type']> = new Set(['flow.ended', 'flow.canceled', 'flow.reopened']);

/** Whether something of an entry has to be done on another ticket. Most tickets never ask for anything. */
export function asksOthers({ actor, events }: JournalEntry, { subject }: Pick<TicketState, 'subject'>): boolean {
	return events.some((event) => {
		switch (event.type) {
			case 'subprocess.requested':
			case 'action.requested':
			case 'split.requested':
			case 'ticket.merged':
				return true;
			case 'children.released':
				return event.cancel;
			case 'link.added':
			case 'link.removed':
				// What another ticket told is known there.
				return actor.kind === 'user';
			default:
				return subject.parent !== null && OVER.has(event.type);
		}
	});
}
