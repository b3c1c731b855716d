import { type TicketCard, ticketCard } from '#shared/domain/ticket/ticket-card.ts';
import type { TicketState } from '#shared/domain/ticket/ticket-state.ts';
import type { TicketRow } from './list-tickets.ts';

/** A ticket as the index has it. */
export function ticketIndexRow(state: TicketState): TicketRow {
	const card = ticketCard(state);
	const { subject } = state;
	return {
		id: state.id,
		number: card.number,
		...movingColumns(card),
		urgent: card.urgent,
		customerId: subject.customer.id,
		customerName: card.customerName,
		equipmentId: subject.equipment?.id ?? null,
		hubId: card.hubId,
		hubName: card.hubName,
		regionId: card.regionId,
		path: card.path,
		storeName: card.storeName,
		createdAt: card.createdAt,
		scenarioId: subject.scenario.id,
		scenarioRevision: subject.scenario.revision
	};
}

/** The columns that a ticket's life changes, as its card has them. */
export const movingColumns = (card: TicketCard) => ({
	seq: card.seq,
	title: card.title,
	stage: card.stage,
	priority: card.priority,
	technicianId: card.technician?.id ?? null,
	technicianName: card.technician?.name ?? null,
	holderId: card.holder?.id ?? null,
	dueAt: card.dueAt,
	overdueAt: card.overdueAt,
	updatedAt: card.updatedAt,
	closedAt: card.closedAt,
	rating: card.rating,
	totalMinor: card.totalMinor,
	currency: card.currency ?? null
});

/**
 * The columns in which the index may be held against the ticket: of one that is open only what lists are searched and filtered by
 * (`indexKey`), since nothing else of it is kept up to date.
 */
export function comparedColumns(row: TicketRow): Partial<TicketRow> {
	if (row.closedAt !== null) return row;
	const { seq: _seq, stage: _stage, priority: _priority, dueAt: _due, overdueAt: _overdue, updatedAt: _updated, rating: _rating, ...kept } = row;
	const { totalMinor: _total, currency: _currency, ...columns } = kept;
	// That the technician has the work is no news to the index: he owns the ticket in any case.
	return { ...columns, holderId: row.holderId === row.technicianId ? null : row.holderId };
}
