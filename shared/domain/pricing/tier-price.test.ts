import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tierPrice } from './tier-price.ts';

describe('tierPrice', () => {
	it.each([
		[1, { unitPriceMinor: 11_000, tierRateBps: 1_000 }],
		[2, { unitPriceMinor: 10_000, tierRateBps: 0 }],
		[3, { unitPriceMinor: 9_500, tierRateBps: -500 }],
		[4, { unitPriceMinor: 10_000, tierRateBps: 0 }],
		[0, { unitPriceMinor: 10_000, tierRateBps: 0 }]
	])('charges ¥100.00 in a tier-%i city as %j', (tier, expected) => {
		expect(tierPrice({ basePriceMinor: 10_000, tier })).toEqual(expected);
	});

	it.each([
		[1, 5, 6],
		[1, 15, 17],
		[1, 4, 4],
		[3, 10, 10],
		[3, 11, 10],
		[3, 1, 1],
		[1, 0, 0]
	])('rounds the tier-%i price of %i fen half up to %i', (tier, basePriceMinor, expected) => {
		expect(tierPrice({ basePriceMinor, tier }).unitPriceMinor).toBe(expected);
	});

	it('never charges a tier-3 city more than a tier-2 city, nor that one more than a tier-1 city', () => {
		fc.assert(
			fc.property(fc.nat(1_000_000_000), (basePriceMinor) => {
				const [first, second, third] = [1, 2, 3].map((tier) => tierPrice({ basePriceMinor, tier }).unitPriceMinor);
				expect(third).toBeLessThanOrEqual(second ?? Number.NaN);
				expect(second).toBeLessThanOrEqual(first ?? Number.NaN);
			})
		);
	});
});
