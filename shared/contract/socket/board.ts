import type { BoardNumbers, HubCounters } from '#shared/domain/board/hub-counters.ts';
import type { Stage } from '#shared/domain/flow/stage.ts';
import type { TicketCard } from '#shared/domain/ticket/ticket-card.ts';

/** `GET /boards/:hubId` and the snapshot of its socket: every open ticket's card that the viewer may see (closed ones leave). */
export type BoardSnapshot = {
	readonly hubId: string;
	readonly seq: number;
	readonly cards: readonly TicketCard[];
	readonly counters: BoardNumbers;
};

/** A board change: the ticket's new card, or that it left the board (closed, canceled, or no longer the viewer's). */
export type BoardChange =
	| { readonly kind: 'card'; readonly card: TicketCard }
	| { readonly kind: 'gone'; readonly ticketId: string; readonly stage: Stage };

export type { HubCounters };
