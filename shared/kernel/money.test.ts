import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { currencyExponent, formatMoney, scaleMinor, sumMinor } from './money.ts';

const aSafeAmount = fc.maxSafeInteger();

/** Half up away from zero, worked out by floor and remainder rather than by doubling. */
function exactHalfUp(numerator: bigint, denominator: bigint): bigint {
	const magnitude = numerator < 0n ? -numerator : numerator;
	const floor = magnitude / denominator;
	const rounded = magnitude - floor * denominator >= (denominator + 1n) / 2n ? floor + 1n : floor;
	return numerator < 0n ? -rounded : rounded;
}

describe('scaleMinor', () => {
	it('agrees with exact arithmetic to the last digit, or refuses what is no safe integer', () => {
		fc.assert(
			fc.property(aSafeAmount, aSafeAmount, fc.integer({ min: 1, max: 1_000_000 }), (amountMinor, factor, divisor) => {
				const exact = exactHalfUp(BigInt(amountMinor) * BigInt(factor), BigInt(divisor));
				const scale = () => scaleMinor({ amountMinor, factor, divisor, mode: 'half-up' });
				if (exact > BigInt(Number.MAX_SAFE_INTEGER) || exact < BigInt(Number.MIN_SAFE_INTEGER)) expect(scale).toThrow('not a safe integer');
				else expect(BigInt(scale())).toBe(exact);
			}),
			{ numRuns: 500 }
		);
	});

	it('keeps the digits that a product of floats would lose', () => {
		const amountMinor = 90_071_992_547_409;
		expect(scaleMinor({ amountMinor, factor: 10_001, divisor: 10_001, mode: 'half-up' })).toBe(amountMinor);
		expect(Number.isSafeInteger(amountMinor * 10_001)).toBe(false);
	});

	it.each([
		['half-up', 3],
		['half-even', 2],
		['down', 2],
		['up', 3]
	] as const)('rounds by the mode %s that its caller names', (mode, expected) => {
		expect(scaleMinor({ amountMinor: 5, factor: 1, divisor: 2, mode })).toBe(expected);
	});

	it('takes an amount that is no integer for a bug', () => {
		expect(() => scaleMinor({ amountMinor: 0.5, factor: 1, divisor: 1, mode: 'half-up' })).toThrow();
	});
});

describe('sumMinor', () => {
	it('adds what the amounts are worth, whatever their order', () => {
		fc.assert(
			fc.property(fc.array(fc.integer({ min: -(2 ** 40), max: 2 ** 40 })), (amounts) => {
				const sum = amounts.reduce((total, amount) => total + BigInt(amount), 0n);
				expect(BigInt(sumMinor(amounts))).toBe(sum);
				expect(sumMinor(amounts.toReversed())).toBe(sumMinor(amounts));
			})
		);
	});

	it('takes a sum beyond the safe integers for a bug, and passes one that only went beyond in between', () => {
		expect(() => sumMinor([Number.MAX_SAFE_INTEGER, 1])).toThrow('not a safe integer');
		expect(sumMinor([Number.MAX_SAFE_INTEGER, 1, -1])).toBe(Number.MAX_SAFE_INTEGER);
	});

	it('is nought for nothing', () => {
		expect(sumMinor([])).toBe(0);
	});
});

describe('formatMoney', () => {
	it.each([
		[3_000, 'CNY', 'zh-CN', '¥30.00'],
		[-3_000, 'CNY', 'zh-CN', '-¥30.00'],
		[0, 'CNY', 'zh-CN', '¥0.00'],
		[7, 'CNY', 'zh-CN', '¥0.07'],
		[-5, 'CNY', 'zh-CN', '-¥0.05'],
		[99_999, 'CNY', 'zh-CN', '¥999.99'],
		[100_000, 'CNY', 'zh-CN', '¥1,000.00'],
		[123_456_789_012, 'CNY', 'zh-CN', '¥1,234,567,890.12'],
		[-123_456, 'USD', 'en', '-$1,234.56'],
		[1_234_567, 'JPY', 'en', '¥1,234,567'],
		[-30, 'JPY', 'en', '-¥30'],
		[0, 'JPY', 'en', '¥0'],
		[1_000, 'KRW', 'en', '₩1,000']
	])('writes %i minor units of %s for a reader of %s as %s', (amountMinor, currency, locale, expected) => {
		expect(formatMoney({ amountMinor, currency }, locale)).toBe(expected);
	});

	it('loses no digit of any amount', () => {
		fc.assert(
			fc.property(aSafeAmount, fc.constantFrom('CNY', 'USD', 'JPY'), (amountMinor, currency) => {
				const written = formatMoney({ amountMinor, currency }, 'en').replace(/[¥$,]/g, '');
				expect(written.replace('.', '').replace(/^(-?)0+(?=\d)/, '$1')).toBe(String(amountMinor));
				expect(written.split('.')[1]?.length ?? 0).toBe(currencyExponent(currency));
			})
		);
	});
});

describe('currencyExponent', () => {
	it.each([
		['CNY', 2],
		['JPY', 0],
		['VND', 0],
		['CHF', 2]
	])('gives %s the minor units of ISO 4217', (currency, expected) => {
		expect(currencyExponent(currency)).toBe(expected);
	});
});
