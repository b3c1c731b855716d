import type { HubCounters } from '#shared/contract/socket/board.ts';
import { OPEN_STAGES, type Stage } from '#shared/domain/flow/stage.ts';
import { localDay } from '#shared/kernel/instant.ts';

/** The numbers of any group of hubs; rates are null while there is nothing to divide. */
export type WallNumbers = {
	readonly opened: number;
	readonly inProgress: number;
	readonly overdue: number;
	readonly closed: number;
	readonly closedOnTime: number;
	readonly onTimeRate: number | null;
	readonly ratings: number;
	readonly satisfaction: number | null;
	readonly settledMinor: number;
	readonly byStage: Readonly<Record<Stage, number>>;
	readonly byHour: readonly number[];
};

/**
 * A hub that has had no change since yesterday still reports yesterday's day: what it counted for that day is nothing today.
 */
export function asOfToday(hub: HubCounters, now: number): HubCounters {
	const today = localDay(now, hub.timeZone);
	if (hub.day === today) return hub;
	return {
		...hub,
		day: today,
		openedToday: 0,
		closedToday: 0,
		closedOnTimeToday: 0,
		ratingSum: 0,
		ratingCount: 0,
		settledTodayMinor: 0,
		openedByHour: []
	};
}

export const openCount = (hub: HubCounters): number => sum(OPEN_STAGES, (stage) => hub.open[stage] ?? 0);

export function wallNumbers(hubs: readonly HubCounters[]): WallNumbers {
	const closed = sum(hubs, (hub) => hub.closedToday);
	const closedOnTime = sum(hubs, (hub) => hub.closedOnTimeToday);
	const ratings = sum(hubs, (hub) => hub.ratingCount);
	const byStage = {} as Record<Stage, number>;
	for (const stage of OPEN_STAGES) byStage[stage] = sum(hubs, (hub) => hub.open[stage] ?? 0);
	return {
		opened: sum(hubs, (hub) => hub.openedToday),
		inProgress: sum(hubs, openCount),
		overdue: sum(hubs, (hub) => hub.overdue),
		closed,
		closedOnTime,
		onTimeRate: closed === 0 ? null : closedOnTime / closed,
		ratings,
		satisfaction: ratings === 0 ? null : sum(hubs, (hub) => hub.ratingSum) / ratings,
		settledMinor: sum(hubs, (hub) => hub.settledTodayMinor),
		byStage,
		byHour: Array.from({ length: 24 }, (_, hour) => sum(hubs, (hub) => hub.openedByHour[hour] ?? 0))
	};
}

/** How much a place stands out on the map, 0 (nothing to do) to 4, relative to the busiest place shown. */
export function shadeLevel(value: number, most: number): 0 | 1 | 2 | 3 | 4 {
	if (value <= 0 || most <= 0) return 0;
	const share = value / most;
	return share > 0.75 ? 4 : share > 0.5 ? 3 : share > 0.25 ? 2 : 1;
}

function sum<T>(items: readonly T[], numberOf: (item: T) => number): number {
	let total = 0;
	for (const item of items) total += numberOf(item);
	return total;
}
