import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { computeStatement, type Used } from './compute-statement.ts';

type Change = { kind?: Used['kind']; code?: string; priceMinor?: number; quantityMilli?: number };

const used = ({ kind = 'service-item', code = 'SV-1', priceMinor = 10_000, quantityMilli = 1_000 }: Change = {}): Used => ({
	kind,
	line: { code, quantityMilli },
	item: { code, name: { zh: '空调检修', en: 'A/C repair' }, unit: { zh: '次', en: 'job' }, priceMinor }
});

const aUsed = fc
	.record({
		kind: fc.constantFrom('service-item' as const, 'spare-part' as const),
		code: fc.stringMatching(/^S[VP]-[0-9]{2}$/),
		priceMinor: fc.nat(100_000_000),
		quantityMilli: fc.integer({ min: 1, max: 1_000_000 })
	})
	.map(used);
const aBill = fc.record({ used: fc.array(aUsed, { maxLength: 20 }), tier: fc.integer({ min: 1, max: 5 }), taxRateBps: fc.nat(10_000) });

describe('computeStatement', () => {
	it('explains each line, adds them up and takes the tax out of the total', () => {
		const part = used({ kind: 'spare-part', code: 'SP-1', priceMinor: 3_333, quantityMilli: 1_500 });
		expect(computeStatement({ used: [used(), part], tier: 1, taxRateBps: 1_300 })).toEqual({
			lines: [
				{
					kind: 'service-item',
					code: 'SV-1',
					name: { zh: '空调检修', en: 'A/C repair' },
					unit: { zh: '次', en: 'job' },
					quantityMilli: 1_000,
					basePriceMinor: 10_000,
					tier: 1,
					tierRateBps: 1_000,
					unitPriceMinor: 11_000,
					amountMinor: 11_000
				},
				{
					kind: 'spare-part',
					code: 'SP-1',
					name: { zh: '空调检修', en: 'A/C repair' },
					unit: { zh: '次', en: 'job' },
					quantityMilli: 1_500,
					basePriceMinor: 3_333,
					tier: 1,
					tierRateBps: 1_000,
					unitPriceMinor: 3_666, // 3,666.3
					amountMinor: 5_499
				}
			],
			netMinor: 14_601,
			taxMinor: 1_898, // 16,499 × 0.13 / 1.13 = 1,898.11
			totalMinor: 16_499
		});
	});

	it('bills nothing for nothing', () => {
		expect(computeStatement({ used: [], tier: 2, taxRateBps: 1_300 })).toEqual({ lines: [], netMinor: 0, taxMinor: 0, totalMinor: 0 });
	});

	it('totals its lines, and net and tax make the total, to the minor unit', () => {
		fc.assert(
			fc.property(aBill, (bill) => {
				const { lines, netMinor, taxMinor, totalMinor } = computeStatement(bill);
				expect(totalMinor).toBe(lines.reduce((sum, { amountMinor }) => sum + amountMinor, 0));
				expect(netMinor + taxMinor).toBe(totalMinor);
				expect(netMinor).toBeGreaterThanOrEqual(0);
				expect(taxMinor).toBeGreaterThanOrEqual(0);
			})
		);
	});

	it('gives safe integers of minor units only', () => {
		fc.assert(
			fc.property(aBill, (bill) => {
				const { lines, ...sums } = computeStatement(bill);
				const amounts = [...Object.values(sums), ...lines.flatMap(({ unitPriceMinor, amountMinor }) => [unitPriceMinor, amountMinor])];
				expect(amounts.filter((amount) => !Number.isSafeInteger(amount))).toEqual([]);
			})
		);
	});

	it('bills the same in whatever order things were used', () => {
		fc.assert(
			fc.property(aBill, (bill) => {
				const turned = computeStatement({ ...bill, used: bill.used.toReversed() });
				const straight = computeStatement(bill);
				expect(turned).toEqual({ ...straight, lines: straight.lines.toReversed() });
			})
		);
	});

	it('contains no tax at a rate of nought, and half of the total at one of a hundred percent', () => {
		const bill = { used: [used({ priceMinor: 999 })], tier: 2 };
		expect(computeStatement({ ...bill, taxRateBps: 0 }).taxMinor).toBe(0);
		expect(computeStatement({ ...bill, taxRateBps: 10_000 })).toMatchObject({ netMinor: 499, taxMinor: 500 });
	});
});
