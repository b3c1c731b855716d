import type { TicketSummary } from '#shared/contract/http/ticket.ts';

/** A technician's own work in the order to do it: what has begun, then what is due first. */
export function nextFirst(tickets: readonly TicketSummary[]): readonly TicketSummary[] {
	const begun = (ticket: TicketSummary) => (ticket.stage === 'doing' ? 0 : ticket.stage === 'enroute' ? 1 : ticket.stage === 'dispatched' ? 2 : 3);
	return tickets.toSorted(
		(a, b) =>
			begun(a) - begun(b) || (a.dueAt ?? Number.MAX_SAFE_INTEGER) - (b.dueAt ?? Number.MAX_SAFE_INTEGER) || a.priority.localeCompare(b.priority)
	);
}
