import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decimal, roundDecimal } from './decimal.ts';

describe('roundDecimal', () => {
	it.each([
		[1.005, 2, 1.01],
		[-1.005, 2, -1.01],
		[2.5, 0, 3],
		[1e-7, 2, 0],
		[5e-11, 10, 1e-10],
		[1234567.891, 1, 1234567.9],
		[1e300, 2, 1e300],
		[0.1 + 0.2, 10, 0.3]
	])('rounds %d to %i places as %d', (value, places, expected) => {
		expect(roundDecimal(value, { places, mode: 'half-up' })).toBe(expected);
	});

	it('is never further off than half of its last place', () => {
		fc.assert(
			fc.property(fc.double({ min: -1e9, max: 1e9, noNaN: true }), fc.integer({ min: 0, max: 6 }), (value, places) => {
				expect(Math.abs(roundDecimal(value, { places, mode: 'half-up' }) - value)).toBeLessThanOrEqual(0.5 * 10 ** -places + 1e-6);
			})
		);
	});

	it('changes nothing about what it has rounded', () => {
		fc.assert(
			fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), fc.integer({ min: 0, max: 6 }), (value, places) => {
				const once = roundDecimal(value, { places, mode: 'half-up' });
				expect(roundDecimal(once, { places, mode: 'half-up' })).toBe(once);
			})
		);
	});
});

it('has no noise of binary fractions, and no number that isn’t one', () => {
	expect([0.1 + 0.2, 1 / 3, Number.NaN, Number.POSITIVE_INFINITY, -0].map(decimal)).toEqual([0.3, 0.333333333333333, null, null, 0]);
});
