import { eq } from 'drizzle-orm';
import type { TicketState } from '#shared/domain/ticket/ticket-state.ts';
import { ticketIndex } from '#worker/db/schema/ticket.ts';
import type { Deps } from '#worker/deps.ts';
import { ticketIndexRow } from './ticket-index-row.ts';

/** Puts a ticket's row in place of whatever the index has, even if that calls itself newer; with no state there is to be no row. */
export async function replaceTicketIndex(db: Deps['db'], { id, state }: { id: string; state: TicketState | undefined }): Promise<void> {
	const forget = db.delete(ticketIndex).where(eq(ticketIndex.id, id));
	// At once: of a closed ticket the index may be all that knows of it.
	if (state === undefined) await forget;
	else await db.batch([forget, db.insert(ticketIndex).values(ticketIndexRow(state))]);
}
