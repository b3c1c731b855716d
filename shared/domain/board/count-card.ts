import { isOpenStage, STAGES, type Stage } from '#shared/domain/flow/stage.ts';
import type { TicketCard } from '#shared/domain/ticket/ticket-card.ts';
import { localDay, localHour } from '#shared/kernel/instant.ts';
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

/** The numbers on a new day: what is open stays, what was counted by day starts at nought. Never back: a late minute may still be yesterday's. */
export const rollOver = (counters: HubCounters, day: string): HubCounters => (day <= counters.day ? counters : { ...counters, day, ...TODAY });

/**
 * The numbers after a ticket's card changed from `before` (undefined when the hub has not counted it yet) to `after`. Differences only,
 * so the cost doesn't grow with the number of tickets; and differences of `share`, so that counting on and counting afresh agree.
 */
export function countCard(counters: HubCounters, before: TicketCard | undefined, after: TicketCard): HubCounters {
	const plus = share(after, counters);
	const minus = before === undefined ? undefined : share(before, counters);
	const change = (key: keyof Share) => plus[key] - (minus?.[key] ?? 0);
	const open = { ...counters.open };
	if (before !== undefined && isOpenStage(before.stage)) open[before.stage] -= 1;
	if (isOpenStage(after.stage)) open[after.stage] += 1;
	const opened = change('openedToday');
	return {
		...counters,
		open,
		overdue: counters.overdue + change('overdue'),
		openedToday: counters.openedToday + opened,
		openedByHour: opened === 0 ? counters.openedByHour : countHour(counters, localHour(after.createdAt, counters.timeZone), opened),
		closedToday: counters.closedToday + change('closedToday'),
		closedOnTimeToday: counters.closedOnTimeToday + change('closedOnTimeToday'),
		ratingSum: counters.ratingSum + change('ratingSum'),
		ratingCount: counters.ratingCount + change('ratingCount'),
		settledTodayMinor: counters.settledTodayMinor + change('settledTodayMinor')
	};
}

const countHour = ({ openedByHour }: HubCounters, hour: number, by: number): readonly number[] =>
	openedByHour.map((count, index) => (index === hour ? count + by : count));

type Share = Pick<HubCounters, 'overdue' | 'openedToday' | 'closedToday' | 'closedOnTimeToday' | 'ratingSum' | 'ratingCount' | 'settledTodayMinor'>;

/** What one ticket adds to its hub's numbers on a day. */
function share(card: TicketCard, { day, timeZone }: HubCounters): Share {
	const today = (at: number | null) => at !== null && localDay(at, timeZone) === day;
	const closed = card.stage === 'closed' && today(card.closedAt);
	const rated = today(card.ratedAt);
	return {
		overdue: isOpenStage(card.stage) && card.overdueAt !== null ? 1 : 0,
		openedToday: today(card.createdAt) ? 1 : 0,
		closedToday: closed ? 1 : 0,
		closedOnTimeToday: closed && card.everOverdueAt === null ? 1 : 0,
		ratingSum: rated ? (card.rating ?? 0) : 0,
		ratingCount: rated ? 1 : 0,
		settledTodayMinor: today(card.billedAt) ? (card.totalMinor ?? 0) : 0
	};
}
