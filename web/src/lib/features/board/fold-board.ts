import type { BoardChange, BoardSnapshot } from '#shared/contract/socket/board.ts';
import type { TicketCard } from '#shared/domain/ticket/ticket-card.ts';

/** A board after some changes. A card older than the one shown is skipped, so that a change may come twice. */
export function foldBoard(board: BoardSnapshot, changes: readonly BoardChange[]): BoardSnapshot {
	const cards = new Map<string, TicketCard>(board.cards.map((card) => [card.ticketId, card]));
	for (const change of changes) {
		if (change.kind === 'gone') cards.delete(change.ticketId);
		else if ((cards.get(change.card.ticketId)?.seq ?? 0) < change.card.seq) cards.set(change.card.ticketId, change.card);
	}
	return { ...board, cards: [...cards.values()] };
}
