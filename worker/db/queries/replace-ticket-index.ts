import { eq } from 'drizzle-orm';
import type { InvolvementChanges } from '#shared/domain/ticket/involvement-changes.ts';
import type { TicketState } from '#shared/domain/ticket/ticket-state.ts';
import { ticketIndex } from '#worker/db/schema/ticket.ts';
import type { Deps } from '#worker/deps.ts';
import { applyInvolvements } from './apply-involvements.ts';
import { ticketIndexRow } from './ticket-index-row.ts';

/**
 * Puts a ticket's row in place of whatever the index has, even if that calls itself newer, and its lines in people's lists; with no state
 * there is to be no row.
 */
export async function replaceTicketIndex(
	db: Deps['db'],
	{ id, state, work }: { id: string } & ({ state: TicketState; work: InvolvementChanges } | { state?: undefined; work?: undefined })
): Promise<void> {
	const forget = db.delete(ticketIndex).where(eq(ticketIndex.id, id));
	if (state === undefined) {
		await forget;
		return;
	}
	// At once: of a closed ticket the index may be all that knows of it.
	const row = ticketIndexRow(state);
	await db.batch([forget, db.insert(ticketIndex).values(row), ...applyInvolvements(db, { ...work, ticketId: id, seq: row.seq })]);
}
