import { expect, it } from 'vitest';
import type { HubCounters } from '#shared/contract/socket/board.ts';
import { STAGES, type Stage } from '#shared/domain/flow/stage.ts';
import { asOfToday, shadeLevel, wallNumbers } from './wall-numbers.ts';

const none = Object.fromEntries(STAGES.map((stage) => [stage, 0])) as Record<Stage, number>;
const hub = (over: Partial<HubCounters> = {}): HubCounters => ({
	hubId: 'sh',
	hubName: '上海',
	regionId: 'east',
	adcode: '310000',
	timeZone: 'Asia/Shanghai',
	day: '2026-11-23',
	open: { ...none, new: 2, doing: 3, closed: 50, canceled: 4 },
	overdue: 1,
	openedToday: 6,
	closedToday: 4,
	closedOnTimeToday: 3,
	ratingSum: 9,
	ratingCount: 2,
	settledTodayMinor: 12_300,
	openedByHour: [0, 0, 1, 5],
	...over
});

it('adds hubs up before it divides', () => {
	expect(wallNumbers([hub(), hub({ closedToday: 1, closedOnTimeToday: 0, ratingSum: 5, ratingCount: 1 })])).toMatchObject({
		opened: 12,
		inProgress: 10,
		overdue: 2,
		onTimeRate: 3 / 5,
		satisfaction: 14 / 3,
		settledMinor: 24_600
	});
});

it('has no rate where nothing was closed or rated', () => {
	expect(wallNumbers([hub({ closedToday: 0, closedOnTimeToday: 0, ratingCount: 0, ratingSum: 0 })])).toMatchObject({
		onTimeRate: null,
		satisfaction: null
	});
});

it('gives every hour of the day a number', () => {
	const { byHour } = wallNumbers([hub(), hub()]);
	expect(byHour).toHaveLength(24);
	expect(byHour.slice(0, 5)).toEqual([0, 0, 2, 10, 0]);
});

it('counts nothing of yesterday for today, but keeps what is still open', () => {
	expect(wallNumbers([asOfToday(hub({ day: '2026-11-22' }), Date.parse('2026-11-23T01:00:00+08:00'))])).toMatchObject({
		opened: 0,
		closed: 0,
		settledMinor: 0,
		inProgress: 5,
		overdue: 1
	});
});

it('takes the day of the hub: at 23:30 in Shanghai it is tomorrow in Tokyo', () => {
	const now = Date.parse('2026-11-23T15:30:00Z');
	expect([asOfToday(hub(), now).openedToday, asOfToday(hub({ timeZone: 'Asia/Tokyo' }), now).openedToday]).toEqual([6, 0]);
});

it('shades by the share of the busiest', () => {
	expect([0, 1, 3, 6, 8, 10].map((value) => shadeLevel(value, 10))).toEqual([0, 1, 2, 3, 4, 4]);
	expect(shadeLevel(0, 0)).toBe(0);
});
