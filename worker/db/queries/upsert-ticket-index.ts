import { and, eq, lt, sql } from 'drizzle-orm';
import type { InvolvementChanges } from '#shared/domain/ticket/involvement-changes.ts';
import type { TicketState } from '#shared/domain/ticket/ticket-state.ts';
import { ticketIndex } from '#worker/db/schema/ticket.ts';
import type { Deps } from '#worker/deps.ts';
import { applyInvolvements } from './apply-involvements.ts';
import { ticketIndexRow } from './ticket-index-row.ts';

/**
 * The ticket's row in the index; an older state than the row's changes nothing. A change of technician has a statement of its own: a column
 * that is indexed costs a second written row with every change that names it. With `work`, people's lists are changed in the same batch.
 */
export async function upsertTicketIndex(db: Deps['db'], state: TicketState, work?: InvolvementChanges): Promise<void> {
	const row = ticketIndexRow(state);
	const { seq, title, stage, priority, technicianName, holderId, dueAt, overdueAt, updatedAt, closedAt, rating, totalMinor, currency } = row;
	const change = { seq, title, stage, priority, technicianName, holderId, dueAt, overdueAt, updatedAt, closedAt, rating, totalMinor, currency };
	const { technicianId } = row;
	await db.batch([
		db
			.update(ticketIndex)
			.set({ ...change, technicianId })
			.where(and(eq(ticketIndex.id, state.id), lt(ticketIndex.seq, seq), sql`${ticketIndex.technicianId} is not ${technicianId}`)),
		// What the statement before has written is not older than this.
		db
			.insert(ticketIndex)
			.values(row)
			.onConflictDoUpdate({ target: ticketIndex.id, set: change, setWhere: lt(ticketIndex.seq, sql`excluded.seq`) }),
		...(work === undefined ? [] : applyInvolvements(db, { ...work, ticketId: state.id, seq }))
	]);
}
