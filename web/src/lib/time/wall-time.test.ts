import fc from 'fast-check';
import { expect, it } from 'vitest';
import { instantOf, wallTime } from './wall-time.ts';

it('reads and writes the clock on the wall of a place', () => {
	expect(wallTime(Date.parse('2026-02-27T18:30:00Z'), 'Asia/Shanghai')).toBe('2026-02-28T02:30');
	expect(instantOf('2026-02-28T02:30', 'Asia/Shanghai')).toBe(Date.parse('2026-02-27T18:30:00Z'));
	expect(instantOf('tomorrow', 'Asia/Shanghai')).toBe(undefined);
});

it('takes the first of an hour that comes twice', () => {
	expect(instantOf('2026-11-01T01:30', 'America/New_York')).toBe(Date.parse('2026-11-01T05:30:00Z'));
});

it('finds every minute again by what the clock showed then', () => {
	fc.assert(
		fc.property(fc.integer({ min: 0, max: 60_000_000 }), fc.constantFrom('Asia/Shanghai', 'America/New_York', 'Europe/London'), (minute, zone) => {
			const wall = wallTime(minute * 60_000, zone);
			expect(wallTime(instantOf(wall, zone) ?? 0, zone)).toBe(wall);
		})
	);
});
