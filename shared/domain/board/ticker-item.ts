import type { JournalEntry, TicketEvent } from '#shared/domain/ticket/ticket-event.ts';
import type { TicketState } from '#shared/domain/ticket/ticket-state.ts';

/** A line of the HQ ticker; the screen has the words for `kind`. */
export type TickerItem = {
	readonly ticketId: string;
	readonly seq: number;
	readonly at: number;
	readonly kind: 'created' | 'dispatched' | 'arrived' | 'completed' | 'overdue' | 'escalated' | 'closed' | 'rated' | 'canceled';
	readonly number: string;
	readonly hubId: string;
	readonly hubName: string;
	readonly regionId: string;
	readonly score?: number;
};

const KINDS: Partial<Record<TicketEvent['type'], TickerItem['kind']>> = {
	'ticket.created': 'created',
	'item.assigned': 'dispatched',
	'item.checked-in': 'arrived',
	'work.completed': 'completed',
	'item.overdue': 'overdue',
	'item.escalated': 'escalated',
	'rating.given': 'rated',
	'flow.ended': 'closed',
	'flow.canceled': 'canceled'
};

/** What headquarters should read of a journal entry: its last event that means something from afar, or nothing. */
export function tickerItem(entry: JournalEntry, { id, subject }: TicketState): TickerItem | undefined {
	// A rating closes the ticket in the same breath; the stars say more than the closing.
	const event = entry.events.find(({ type }) => type === 'rating.given') ?? entry.events.findLast(({ type }) => KINDS[type] !== undefined);
	const kind = event === undefined ? undefined : KINDS[event.type];
	if (event === undefined || kind === undefined) return undefined;
	const item = {
		ticketId: id,
		seq: entry.seq,
		at: entry.at,
		kind,
		number: subject.number,
		hubId: subject.hub.id,
		hubName: subject.hub.name,
		regionId: subject.region.id
	};
	return event.type === 'rating.given' ? { ...item, score: event.score } : item;
}
