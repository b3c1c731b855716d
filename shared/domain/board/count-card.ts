import { localDay, localHour } from '#shared/kernel/instant.ts';
import { isOpenStage, STAGES, type Stage } from '#shared/domain/flow/stage.ts';
import type { TicketCard } from '#shared/domain/ticket/ticket-card.ts';
import type { HubCounters } from './hub-counters.ts';

const noStages = (): Record<Stage, number> => Object.fromEntries(STAGES.map((stage) => [stage, 0])) as Record<Stage, number>;

export function emptyCounters(hub: Pick<HubCounters, 'hubId' | 'hubName' | 'regionId' | 'adcode' | 'timeZone'>, day: string): HubCounters {
	return {
		...hub,
		day,
		open: noStages(),
		overdue: 0,
		...TODAY
	};
}

const TODAY = {
	openedToday: 0,
	closedToday: 0,
	closedOnTimeToday: 0,
	ratingSum: 0,
	ratingCount: 0,
	settledTodayMinor: 0,
	openedByHour: new Array<number>(24).fill(0)
};

/** The numbers on a new day: what is open stays, what was counted by day starts at nought. */
export const rollOver = (counters: HubCounters, day: string): HubCounters => (counters.day === day ? counters : { ...counters, day, ...TODAY });

/**
 * The numbers after a ticket's card changed from `before` (undefined when the hub has not counted it yet) to `after`. Differences only,
 * so the cost doesn't grow with the number of tickets.
 */
export function countCard(counters: HubCounters, before: TicketCard | undefined, after: TicketCard): HubCounters {
	const { day, timeZone } = counters;
	const today = (at: number | null) => at !== null && localDay(at, timeZone) === day;
	const open = { ...counters.open };
	if (before !== undefined && isOpenStage(before.stage)) open[before.stage] -= 1;
	if (isOpenStage(after.stage)) open[after.stage] += 1;
	const closedNow = after.stage === 'closed' && before?.stage !== 'closed' && today(after.closedAt);
	const ratedNow = after.rating !== null && before?.rating !== after.rating;
	const billedMinor = (after.totalMinor ?? 0) - (before?.totalMinor ?? 0);
	const openedNow = before === undefined && today(after.createdAt);
	return {
		...counters,
		open,
		overdue: counters.overdue + isOverdue(after) - (before === undefined ? 0 : isOverdue(before)),
		openedToday: counters.openedToday + (openedNow ? 1 : 0),
		openedByHour: openedNow ? addAt(counters.openedByHour, localHour(after.createdAt, timeZone)) : counters.openedByHour,
		closedToday: counters.closedToday + (closedNow ? 1 : 0),
		closedOnTimeToday: counters.closedOnTimeToday + (closedNow && after.everOverdueAt === null ? 1 : 0),
		ratingSum: counters.ratingSum + (ratedNow ? (after.rating ?? 0) : 0),
		ratingCount: counters.ratingCount + (ratedNow ? 1 : 0),
		settledTodayMinor: counters.settledTodayMinor + (today(after.updatedAt) ? billedMinor : 0)
	};
}

const isOverdue = (card: TicketCard): number => (isOpenStage(card.stage) && card.overdueAt !== null ? 1 : 0);

const addAt = (hours: readonly number[], hour: number): number[] => hours.map((count, index) => (index === hour ? count + 1 : count));
