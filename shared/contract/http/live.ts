import { z } from 'zod';
import { BoardNumbers, HubCounters } from '#shared/domain/board/hub-counters.ts';
import { TicketCard } from '#shared/domain/ticket/ticket-card.ts';

/** A hub's board: see `BoardSnapshot`. */
export const BoardView = z.object({ hubId: z.string(), seq: z.int(), cards: z.array(TicketCard), counters: BoardNumbers });

const Ticker = z.object({
	ticketId: z.string(),
	seq: z.int(),
	at: z.int(),
	kind: z.enum(['created', 'dispatched', 'arrived', 'completed', 'overdue', 'escalated', 'closed', 'rated', 'canceled']),
	number: z.string(),
	hubId: z.string(),
	hubName: z.string(),
	regionId: z.string(),
	score: z.int().optional()
});

/** The wall: see `WallSnapshot`. */
export const WallView = z.object({ seq: z.int(), hubs: z.array(HubCounters), ticker: z.array(Ticker) });
