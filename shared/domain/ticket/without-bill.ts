import type { TicketCard } from './ticket-card.ts';

/** A card as boards are shown it: the hub counts with what the work cost, and nobody needs it to move cards about. */
export const withoutBill = (card: TicketCard): TicketCard => ({ ...card, totalMinor: null, currency: null, billedAt: null });
