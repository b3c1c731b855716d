import { OPEN_STAGES, type Stage } from '#shared/domain/flow/stage.ts';
import type { TicketCard } from '#shared/domain/ticket/ticket-card.ts';

export type Column = { readonly stage: Stage; readonly cards: readonly TicketCard[]; readonly late: number };

/** The board's columns in the order of the work; in each, what is due first is on top. */
export function arrangeBoard(cards: readonly TicketCard[], now: number): readonly Column[] {
	const byStage = new Map<Stage, TicketCard[]>(OPEN_STAGES.map((stage) => [stage, []]));
	for (const card of cards) byStage.get(card.stage)?.push(card);
	return [...byStage].map(([stage, of]) => ({
		stage,
		cards: of.sort(byUrgency),
		late: of.reduce((sum, { dueAt }) => sum + Number(dueAt !== null && dueAt < now), 0)
	}));
}

const byUrgency = (a: TicketCard, b: TicketCard): number =>
	(a.dueAt ?? Number.MAX_SAFE_INTEGER) - (b.dueAt ?? Number.MAX_SAFE_INTEGER) ||
	a.priority.localeCompare(b.priority) ||
	a.createdAt - b.createdAt ||
	a.ticketId.localeCompare(b.ticketId);
