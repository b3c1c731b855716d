import type { TicketCard } from '#shared/domain/ticket/ticket-card.ts';

/** What a key asks for with the card that is pointed at. */
export type CardWish = { readonly what: 'step' | 'assign' | 'prioritise' | 'reply' | 'note'; readonly card: TicketCard };
