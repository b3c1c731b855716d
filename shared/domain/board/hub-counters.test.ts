import { expect, it } from 'vitest';
import { emptyCounters } from './count-card.ts';
import { HubCounters } from './hub-counters.ts';

const counters = emptyCounters({ hubId: 'h', hubName: 'h', regionId: 'r', adcode: '310000', timeZone: 'UTC' }, '2026-11-23');

it('reads numbers from before there was a stage, at which nothing was', () => {
	const { rating: _, ...before } = counters.open;
	expect(HubCounters.parse({ ...counters, open: before })).toEqual(counters);
	expect(HubCounters.safeParse({ ...counters, open: { ...counters.open, new: 'many' } }).success).toBe(false);
});
