import { and, eq, lt, sql } from 'drizzle-orm';
import { ticketCard } from '#shared/domain/ticket/ticket-card.ts';
import type { TicketState } from '#shared/domain/ticket/ticket-state.ts';
import { ticketIndex } from '#worker/db/schema/ticket.ts';
import type { Deps } from '#worker/deps.ts';

/**
 * The ticket's row in the index; an older state than the row's changes nothing. The technician has a statement of its own: a column that
 * is indexed costs a second written row with every change that names it, and of a ticket's changes one or two are of this.
 */
export async function upsertTicketIndex(db: Deps['db'], state: TicketState): Promise<void> {
	const card = ticketCard(state);
	const { subject } = state;
	const changing = {
		seq: state.movedSeq,
		title: card.title,
		stage: card.stage,
		priority: card.priority,
		technicianName: card.technician?.name ?? null,
		holderId: card.holder?.id ?? null,
		dueAt: card.dueAt,
		overdueAt: card.overdueAt,
		updatedAt: card.updatedAt,
		closedAt: card.closedAt,
		rating: card.rating,
		totalMinor: card.totalMinor,
		currency: state.statement?.currency ?? null
	};
	const technicianId = card.technician?.id ?? null;
	await db.batch([
		db
			.insert(ticketIndex)
			.values({
				id: state.id,
				number: card.number,
				urgent: card.urgent,
				customerId: subject.customer.id,
				customerName: card.customerName,
				equipmentId: subject.equipment?.id ?? null,
				hubId: card.hubId,
				hubName: card.hubName,
				regionId: card.regionId,
				path: card.path,
				storeName: card.storeName,
				technicianId,
				createdAt: card.createdAt,
				...changing
			})
			.onConflictDoUpdate({ target: ticketIndex.id, set: changing, setWhere: lt(ticketIndex.seq, sql`excluded.seq`) }),
		db
			.update(ticketIndex)
			.set({ technicianId })
			.where(and(eq(ticketIndex.id, state.id), eq(ticketIndex.seq, state.movedSeq), sql`${ticketIndex.technicianId} is not ${technicianId}`))
	]);
}
