import type { TicketNews } from '#durable/ticket/ticket-ports.ts';
import { involvementChanges } from '#shared/domain/ticket/involvement-changes.ts';
import { upsertTicketIndex } from '#worker/db/queries/upsert-ticket-index.ts';
import type { Deps } from '#worker/deps.ts';

/** Keeps the ticket's row of the search index, and its lines in people's lists of work. */
export function projectIndex(deps: Deps, { state, entries, history }: TicketNews): Promise<void> {
	const afterSeq = (entries[0]?.seq ?? 1) - 1;
	return upsertTicketIndex(deps.db, state, involvementChanges({ ticketId: state.id, ...history, afterSeq }));
}
