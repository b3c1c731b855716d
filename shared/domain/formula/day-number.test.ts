import fc from 'fast-check';
import { expect, it } from 'vitest';
import { dayNumber, isCalendarDate, writtenDate } from './day-number.ts';

it('knows which days there are', () => {
	expect(['2024-02-29', '2026-02-29', '2026-13-01', '2026-1-1', '0999-01-01', 'x'].map(isCalendarDate)).toEqual([
		true,
		false,
		false,
		false,
		false,
		false
	]);
});

it('gives every number of a written day that day again', () => {
	fc.assert(
		fc.property(fc.integer({ min: -300_000, max: 2_900_000 }), (number) => {
			expect(dayNumber(writtenDate(number) ?? '')).toBe(number);
		})
	);
});
