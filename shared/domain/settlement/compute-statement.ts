import type { CatalogLine } from '#shared/domain/form/answers.ts';
import { tierPrice } from '#shared/domain/pricing/tier-price.ts';
import type { Localized } from '#shared/kernel/localized.ts';
import { scaleMinor, sumMinor } from '#shared/kernel/money.ts';
import type { StatementLine } from './statement-view.ts';

/** A priced thing of the catalogue; the price is the list price with tax, in minor units. */
export type PricedItem = {
	readonly code: string;
	readonly name: Localized;
	readonly unit: Localized;
	readonly priceMinor: number;
};

export type Used = {
	readonly kind: StatementLine['kind'];
	readonly line: CatalogLine;
	readonly item: PricedItem;
};

export type ComputedStatement = {
	readonly lines: readonly StatementLine[];
	readonly netMinor: number;
	readonly taxMinor: number;
	readonly totalMinor: number;
};

const MILLI = 1_000;
const WHOLE_BPS = 10_000;

/**
 * The bill for what was used, in a city of `tier`. Each line is rounded once; the total is the sum of the lines; the tax contained
 * in the total is `total × rate / (1 + rate)` and net = total − tax, so that gross = net + tax always holds.
 */
export function computeStatement({ used, tier, taxRateBps }: { used: readonly Used[]; tier: number; taxRateBps: number }): ComputedStatement {
	const lines = used.map(({ kind, line, item }): StatementLine => {
		const { unitPriceMinor, tierRateBps } = tierPrice({
			basePriceMinor: item.priceMinor,
			tier
		});
		return {
			kind,
			code: item.code,
			name: item.name,
			unit: item.unit,
			quantityMilli: line.quantityMilli,
			basePriceMinor: item.priceMinor,
			tier,
			tierRateBps,
			unitPriceMinor,
			amountMinor: scaleMinor({
				amountMinor: unitPriceMinor,
				factor: line.quantityMilli,
				divisor: MILLI,
				mode: 'half-up'
			})
		};
	});
	const totalMinor = sumMinor(lines.map((line) => line.amountMinor));
	const taxMinor = scaleMinor({
		amountMinor: totalMinor,
		factor: taxRateBps,
		divisor: WHOLE_BPS + taxRateBps,
		mode: 'half-up'
	});
	return { lines, netMinor: totalMinor - taxMinor, taxMinor, totalMinor };
}
