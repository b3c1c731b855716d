import { describe, expect, it } from 'vitest';
import { nextAlarm } from './next-alarm.ts';

describe('nextAlarm', () => {
	it.each([
		['sets the first alarm', null, 5, 5],
		['moves it earlier', 9, 5, 5],
		['leaves an earlier one', 5, 9, undefined],
		['leaves the same one', 5, 5, undefined],
		['leaves one that nobody waits for', 5, null, undefined],
		['sets none when nothing is waited for', null, null, undefined],
		['takes the beginning of time for a time', null, 0, 0]
	])('%s', (_, current, wanted, expected) => {
		expect(nextAlarm({ current, wanted })).toBe(expected);
	});
});
