import type { JournalEntry, TicketEvent } from './ticket-event.ts';
import type { TicketState } from './ticket-state.ts';

const BILLS: ReadonlySet<TicketEvent['type']> = new Set(['statement.attached', 'statement.voided']);

/** A ticket for those who may see it but not what it costs. */
export function withoutBills<T extends { readonly ticket: TicketState; readonly journal: readonly JournalEntry[] }>(detail: T): T {
	return { ...detail, ticket: { ...detail.ticket, statement: null, voidedStatements: [] }, journal: detail.journal.flatMap(entryWithoutBills) };
}

/** An entry for them: none when it was only of the bill. Folding such entries gives the ticket of `withoutBills`. */
export function entryWithoutBills(entry: JournalEntry): JournalEntry[] {
	const events = entry.events.filter(({ type }) => !BILLS.has(type));
	return events.length === 0 ? [] : [{ ...entry, events }];
}
