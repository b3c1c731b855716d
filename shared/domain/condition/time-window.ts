import { z } from 'zod';

const Clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);

/** A stretch of time that an instant may lie in: relative to now, of the day on a wall clock, or a working calendar's hours. */
export const TimeWindow = z.union([
	z.strictObject({ last: z.int().min(1).max(100_000), unit: z.enum(['minute', 'hour', 'day']) }),
	z.strictObject({ next: z.int().min(1).max(100_000), unit: z.enum(['minute', 'hour', 'day']) }),
	/** From a time of day up to, not including, another; past midnight when it is earlier. Weekdays 1 (Monday) to 7 are those it begins on. */
	z.strictObject({
		from: Clock,
		to: Clock,
		weekdays: z.array(z.int().min(1).max(7)).min(1).max(7).optional(),
		timeZone: z.string().max(60)
	}),
	z.strictObject({ calendar: z.string().min(1).max(60) })
]);
export type TimeWindow = z.infer<typeof TimeWindow>;
