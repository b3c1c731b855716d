import { dueOf } from '#lib/marks/due.ts';
import { OPEN_STAGES, type Stage } from '#shared/domain/flow/stage.ts';
import type { TicketCard } from '#shared/domain/ticket/ticket-card.ts';

export const BOARD_VIEWS = ['all', 'mine', 'near', 'vip', 'urgent'] as const;
export type BoardView = (typeof BOARD_VIEWS)[number];

export type Column = { readonly stage: Stage; readonly cards: readonly TicketCard[]; readonly late: number };
type Reader = { readonly userId: string; readonly now: number };

/** Whether a card belongs to a saved view. Near breach is what is late or soon will be. */
export function isInView(card: TicketCard, view: BoardView, { userId, now }: Reader): boolean {
	switch (view) {
		case 'all':
			return true;
		case 'mine':
			return card.holder?.id === userId || card.technician?.id === userId;
		case 'near': {
			const due = dueOf(card, now);
			return due !== undefined && due.state !== 'ok';
		}
		case 'vip':
			return card.customerLevel === 'vip';
		case 'urgent':
			return card.urgent || card.priority === 'P0';
	}
}

export function countViews(cards: readonly TicketCard[], reader: Reader): Readonly<Record<BoardView, number>> {
	const count = (view: BoardView) => cards.reduce((sum, card) => sum + Number(isInView(card, view, reader)), 0);
	return { all: cards.length, mine: count('mine'), near: count('near'), vip: count('vip'), urgent: count('urgent') };
}

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
