import type { TicketChange, TicketSnapshot } from '#shared/contract/socket/ticket.ts';
import { evolve } from '#shared/domain/ticket/evolve.ts';

/** A ticket after some journal entries, by the same rules as the server's; entries it has already are skipped. */
export function foldTicket(snapshot: TicketSnapshot, changes: readonly TicketChange[]): TicketSnapshot {
	return changes.reduce(
		(before, entry) =>
			entry.seq <= before.ticket.seq
				? before
				: { ...before, ticket: evolve(before.ticket, before.ticket.id, entry), journal: [...before.journal, entry] },
		snapshot
	);
}
