import { ticketCard } from '#shared/domain/ticket/ticket-card.ts';
import type { TicketState } from '#shared/domain/ticket/ticket-state.ts';
import type { TicketRow } from './list-tickets.ts';

/** A ticket as the index has it. */
export function ticketIndexRow(state: TicketState): TicketRow {
	const card = ticketCard(state);
	const { subject } = state;
	return {
		id: state.id,
		seq: state.movedSeq,
		number: card.number,
		title: card.title,
		stage: card.stage,
		priority: card.priority,
		urgent: card.urgent,
		customerId: subject.customer.id,
		customerName: card.customerName,
		equipmentId: subject.equipment?.id ?? null,
		hubId: card.hubId,
		hubName: card.hubName,
		regionId: card.regionId,
		path: card.path,
		storeName: card.storeName,
		technicianId: card.technician?.id ?? null,
		technicianName: card.technician?.name ?? null,
		holderId: card.holder?.id ?? null,
		dueAt: card.dueAt,
		overdueAt: card.overdueAt,
		createdAt: card.createdAt,
		updatedAt: card.updatedAt,
		closedAt: card.closedAt,
		rating: card.rating,
		totalMinor: card.totalMinor,
		currency: state.statement?.currency ?? null,
		scenarioId: subject.scenario.id,
		scenarioRevision: subject.scenario.revision
	};
}
