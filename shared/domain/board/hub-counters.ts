import type { Stage } from '#shared/domain/flow/stage.ts';

/** A hub's numbers. `day` is the hub's own calendar date; ratings are sum and count, so that regions can add them. */
export type HubCounters = {
	readonly hubId: string;
	readonly hubName: string;
	readonly regionId: string;
	readonly adcode: string;
	readonly timeZone: string;
	readonly day: string;
	readonly open: Readonly<Record<Stage, number>>;
	/** Open tickets past the time limit of the node they are at. */
	readonly overdue: number;
	readonly openedToday: number;
	readonly closedToday: number;
	/** Of those closed today, how many never were overdue. */
	readonly closedOnTimeToday: number;
	/** Of the ratings given today. */
	readonly ratingSum: number;
	readonly ratingCount: number;
	readonly settledTodayMinor: number;
	/** Tickets opened in each hour of `day`, 24 numbers. */
	readonly openedByHour: readonly number[];
};

/** What a board shows of them: money and ratings are for those who see the wall. */
export type BoardNumbers = Omit<HubCounters, 'settledTodayMinor' | 'ratingSum' | 'ratingCount'>;
