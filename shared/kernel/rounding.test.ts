import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { divideRounded, type RoundingMode } from './rounding.ts';

const MODES: readonly RoundingMode[] = ['half-up', 'half-even', 'down', 'up'];

const aMode = fc.constantFrom(...MODES);
const anInteger = fc.bigInt({ min: -(10n ** 24n), max: 10n ** 24n });
const aDivisor = anInteger.filter((value) => value !== 0n);
const abs = (value: bigint) => (value < 0n ? -value : value);

describe('divideRounded', () => {
	it.each([
		// numerator / 10:   21   25   29   35   -21   -25   -29   -35
		['half-up', [2n, 3n, 3n, 4n, -2n, -3n, -3n, -4n]],
		['half-even', [2n, 2n, 3n, 4n, -2n, -2n, -3n, -4n]],
		['down', [2n, 2n, 2n, 3n, -2n, -2n, -2n, -3n]],
		['up', [3n, 3n, 3n, 4n, -3n, -3n, -3n, -4n]]
	] as const)('rounds below, at and above the middle by the mode %s', (mode, expected) => {
		const numerators = [21n, 25n, 29n, 35n, -21n, -25n, -29n, -35n];
		expect(numerators.map((numerator) => divideRounded({ numerator, denominator: 10n, mode }))).toEqual(expected);
	});

	it('is exact in every mode when nothing is left over', () => {
		fc.assert(
			fc.property(anInteger, aDivisor, aMode, (quotient, denominator, mode) => {
				expect(divideRounded({ numerator: quotient * denominator, denominator, mode })).toBe(quotient);
			})
		);
	});

	it('mirrors a negative numerator or denominator, so that a refund mirrors its charge', () => {
		fc.assert(
			fc.property(anInteger, aDivisor, aMode, (numerator, denominator, mode) => {
				const charge = divideRounded({ numerator, denominator, mode });
				expect(divideRounded({ numerator: -numerator, denominator, mode })).toBe(-charge);
				expect(divideRounded({ numerator, denominator: -denominator, mode })).toBe(-charge);
			})
		);
	});

	it('is off by less than one, and by at most a half in the half modes', () => {
		fc.assert(
			fc.property(anInteger, aDivisor, aMode, (numerator, denominator, mode) => {
				const error = abs(divideRounded({ numerator, denominator, mode }) * denominator - numerator);
				expect(error).toBeLessThan(abs(denominator));
				if (mode === 'half-up' || mode === 'half-even') expect(error * 2n).toBeLessThanOrEqual(abs(denominator));
			})
		);
	});

	it('goes from zero in mode up and towards it in mode down', () => {
		fc.assert(
			fc.property(anInteger, aDivisor, (numerator, denominator) => {
				const exact = abs(numerator);
				expect(abs(divideRounded({ numerator, denominator, mode: 'up' })) * abs(denominator)).toBeGreaterThanOrEqual(exact);
				expect(abs(divideRounded({ numerator, denominator, mode: 'down' })) * abs(denominator)).toBeLessThanOrEqual(exact);
			})
		);
	});

	it('takes a division by zero for a bug', () => {
		expect(() => divideRounded({ numerator: 1n, denominator: 0n, mode: 'up' })).toThrow('division by zero');
	});
});
