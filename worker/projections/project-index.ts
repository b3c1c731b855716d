import type { TicketNews } from '#durable/ticket/ticket-ports.ts';
import { upsertTicketIndex } from '#worker/db/queries/upsert-ticket-index.ts';
import type { Deps } from '#worker/deps.ts';

/** Keeps the ticket's row of the search index. */
export const projectIndex = (deps: Deps, { state }: TicketNews): Promise<void> => upsertTicketIndex(deps.db, state);
