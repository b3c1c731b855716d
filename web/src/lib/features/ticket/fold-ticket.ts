import type { TicketChange, TicketSnapshot } from '#shared/contract/socket/ticket.ts';
import { evolve } from '#shared/domain/ticket/evolve.ts';

/** A ticket after some journal entries, by the same rules as the server's; entries it has already are skipped. */
export function foldTicket(snapshot: TicketSnapshot, changes: readonly TicketChange[]): TicketSnapshot {
	let { ticket } = snapshot;
	const journal = [...snapshot.journal];
	for (const entry of changes) {
		if (entry.seq <= ticket.seq) continue;
		ticket = evolve(ticket, ticket.id, entry);
		journal.push(entry);
	}
	return { ...snapshot, ticket, journal };
}
