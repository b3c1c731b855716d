import fc from 'fast-check';
import { expect, it } from 'vitest';
import { HOUR, MINUTE } from './instant.ts';
import { zoneOffset } from './zone-offset.ts';

it.each([
	['Asia/Shanghai', '2026-11-23T04:00:00Z', 8 * HOUR],
	['Asia/Kathmandu', '2026-11-23T04:00:00Z', 5 * HOUR + 45 * MINUTE],
	['America/New_York', '2026-07-01T00:00:00Z', -4 * HOUR],
	['America/New_York', '2026-12-01T00:00:00Z', -5 * HOUR],
	['Australia/Lord_Howe', '2026-12-01T00:00:00Z', 11 * HOUR],
	['Asia/Shanghai', '1990-07-01T00:00:00Z', 9 * HOUR],
	['UTC', '2026-11-23T04:00:00Z', 0]
])('%s at %s', (timeZone, at, expected) => {
	expect(zoneOffset(Date.parse(at), timeZone)).toBe(expected);
});

it('changes at the very moment the clocks do', () => {
	const spring = Date.parse('2026-03-08T07:00:00Z');
	expect([spring - 1, spring].map((at) => zoneOffset(at, 'America/New_York'))).toEqual([-5 * HOUR, -4 * HOUR]);
});

it('reads the same clock as the platform, in every zone, since 1973', () => {
	const zones = Intl.supportedValuesOf('timeZone');
	fc.assert(
		fc.property(fc.constantFrom(...zones), fc.integer({ min: Date.UTC(1973, 0, 1), max: Date.UTC(2040, 0, 1) }), (timeZone, at) => {
			const wall = new Date(at + zoneOffset(at, timeZone));
			const time = new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(at);
			expect(wall.toISOString().slice(11, 16)).toBe(time);
		}),
		{ numRuns: 300 }
	);
});

it('knows no zone that isn’t one', () => {
	expect(() => zoneOffset(0, 'Mars/Olympus')).toThrow(RangeError);
});
