import type { TicketCard } from '#shared/domain/ticket/ticket-card.ts';

/** Of the cards of one ticket that different places hold, the newest; undefined when none holds any. */
export function newestCard(cards: readonly (TicketCard | null | undefined)[]): TicketCard | undefined {
	let newest: TicketCard | undefined;
	for (const card of cards) if (card && (newest === undefined || card.seq > newest.seq)) newest = card;
	return newest;
}
