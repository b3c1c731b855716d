import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { HOUR, localDay, localHour } from './instant.ts';

const at = (iso: string) => Date.parse(iso);
const clock = (iso: string, timeZone: string) => `${localDay(at(iso), timeZone)} ${localHour(at(iso), timeZone)}`;

describe('local day and hour', () => {
	it.each([
		['2026-11-22T15:59:59.999Z', 'Asia/Shanghai', '2026-11-22 23'],
		['2026-11-22T16:00:00.000Z', 'Asia/Shanghai', '2026-11-23 0'],
		['2026-11-22T16:00:00.000Z', 'UTC', '2026-11-22 16'],
		['2026-01-01T00:30:00.000Z', 'America/Los_Angeles', '2025-12-31 16'],
		['2026-06-30T18:29:00.000Z', 'Asia/Kolkata', '2026-06-30 23'],
		['2026-06-30T18:30:00.000Z', 'Asia/Kolkata', '2026-07-01 0'],
		['2026-12-31T10:00:00.000Z', 'Pacific/Kiritimati', '2027-01-01 0']
	])('reads %s in %s as %s', (iso, timeZone, expected) => {
		expect(clock(iso, timeZone)).toBe(expected);
	});

	it('skips the hour that a clock set forward leaves out', () => {
		expect([clock('2026-03-08T06:59:59Z', 'America/New_York'), clock('2026-03-08T07:00:00Z', 'America/New_York')]).toEqual([
			'2026-03-08 1',
			'2026-03-08 3'
		]);
	});

	it('reads the hour that a clock set back repeats twice, on the same day', () => {
		const hours = ['2026-10-25T00:00:00Z', '2026-10-25T01:00:00Z', '2026-10-25T02:00:00Z'].map((iso) => clock(iso, 'Europe/Berlin'));
		expect(hours).toEqual(['2026-10-25 2', '2026-10-25 2', '2026-10-25 3']);
	});

	it('agrees with arithmetic in a zone of one fixed offset', () => {
		fc.assert(
			fc.property(fc.integer({ min: at('2000-01-01T00:00:00Z'), max: at('2099-12-31T00:00:00Z') }), (instant) => {
				const shifted = new Date(instant + 8 * HOUR).toISOString();
				expect([localDay(instant, 'Asia/Shanghai'), localHour(instant, 'Asia/Shanghai')]).toEqual([
					shifted.slice(0, 10),
					Number(shifted.slice(11, 13))
				]);
			})
		);
	});

	it('takes an unknown zone for a bug', () => {
		expect(() => localDay(0, 'Mars/Olympus')).toThrow(RangeError);
	});
});
