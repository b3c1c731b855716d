import { z } from 'zod';
import type { HubCounters } from '#shared/domain/board/hub-counters.ts';

const Counters: z.ZodType<HubCounters> = z.object({
	hubId: z.string(),
	hubName: z.string(),
	regionId: z.string(),
	adcode: z.string(),
	timeZone: z.string(),
	day: z.string(),
	open: z.record(z.string(), z.int()) as unknown as z.ZodType<HubCounters['open']>,
	overdue: z.int(),
	openedToday: z.int(),
	closedToday: z.int(),
	closedOnTimeToday: z.int(),
	ratingSum: z.int(),
	ratingCount: z.int(),
	settledTodayMinor: z.int(),
	openedByHour: z.array(z.int()).length(24)
});

/** A hub's numbers, how many changes made them (`seq`), and up to which headquarters is known to keep them. */
export const Head = z.object({ seq: z.int(), counters: Counters, toldSeq: z.int() });
export type Head = z.infer<typeof Head>;

/** The `toldSeq` of a hub whose numbers headquarters is to take whatever it has. */
export const UNTOLD = -1;
