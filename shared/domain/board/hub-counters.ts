import { z } from 'zod';
import { STAGES } from '#shared/domain/flow/stage.ts';

/** A hub's numbers. `day` is the hub's own calendar date; ratings are sum and count, so that regions can add them. */
export const HubCounters = z.object({
	hubId: z.string(),
	hubName: z.string(),
	regionId: z.string(),
	adcode: z.string(),
	timeZone: z.string(),
	day: z.string(),
	/** Those that are kept may be from before there was a stage: nothing was at it. */
	open: z.record(z.enum(STAGES), z.int().default(0)),
	/** Open tickets past the time limit of the node they are at. */
	overdue: z.int(),
	openedToday: z.int(),
	closedToday: z.int(),
	/** Of those closed today, how many never were overdue. */
	closedOnTimeToday: z.int(),
	/** Of the ratings given today. */
	ratingSum: z.int(),
	ratingCount: z.int(),
	settledTodayMinor: z.int(),
	/** Tickets opened in each hour of `day`. */
	openedByHour: z.array(z.int()).length(24).readonly()
});
export type HubCounters = Readonly<z.infer<typeof HubCounters>>;

/** What a board shows of them: money and ratings are for those who see the wall. */
export const BoardNumbers = HubCounters.omit({ settledTodayMinor: true, ratingSum: true, ratingCount: true });
export type BoardNumbers = Readonly<z.infer<typeof BoardNumbers>>;
