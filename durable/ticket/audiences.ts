import type { JournalEntry } from '#shared/domain/ticket/ticket-event.ts';
import { entryWithoutBills, withoutBills } from '#shared/domain/ticket/without-bills.ts';
import type { TicketDetailData } from './ticket-rpc.ts';
import type { Loaded } from './ticket-store.ts';

// Audiences of a ticket's sockets: staff get journal entries, some without what it costs, customers the tracker's allow-list view.
export const STAFF = 'staff';
export const STAFF_WITHOUT_BILLS = 'staff-without-bills';
export const TRACKER = 'tracker';

/** The entries that an audience of staff may read. */
export const entriesFor = (audience: string, entries: readonly JournalEntry[]): readonly JournalEntry[] =>
	audience === STAFF ? entries : entries.flatMap(entryWithoutBills);

/** The ticket as an audience of staff may see it. */
export function detailFor(audience: string, { state, definition, journal }: Loaded): TicketDetailData {
	const detail = { ticket: state, definition, journal };
	return audience === STAFF ? detail : withoutBills(detail);
}
