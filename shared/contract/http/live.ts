import { z } from 'zod';
import { STAGES } from '#shared/domain/flow/stage.ts';
import { TicketCard } from '#shared/domain/ticket/ticket-card.ts';

export const HubCountersView = z.object({
	hubId: z.string(),
	hubName: z.string(),
	regionId: z.string(),
	adcode: z.string(),
	timeZone: z.string(),
	day: z.string(),
	open: z.record(z.enum(STAGES), z.int()),
	overdue: z.int(),
	openedToday: z.int(),
	closedToday: z.int(),
	closedOnTimeToday: z.int(),
	ratingSum: z.int(),
	ratingCount: z.int(),
	settledTodayMinor: z.int(),
	openedByHour: z.array(z.int())
});

const BoardNumbersView = HubCountersView.omit({ settledTodayMinor: true, ratingSum: true, ratingCount: true });

/** A hub's board: see `BoardSnapshot`. */
export const BoardView = z.object({ hubId: z.string(), seq: z.int(), cards: z.array(TicketCard), counters: BoardNumbersView });

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
export const WallView = z.object({ seq: z.int(), hubs: z.array(HubCountersView), ticker: z.array(Ticker) });
