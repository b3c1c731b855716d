import { scaleMinor } from '#shared/kernel/money.ts';

/** City tier → basis points on the list price: tier 1 +10 %, tier 2 flat, tier 3 and below −5 % (capability I3). */
export const TIER_RATES_BPS: Readonly<Record<number, number>> = {
	1: 1000,
	2: 0,
	3: -500
};

const WHOLE_BPS = 10_000;

/** The list price in a city of this tier, rounded once, half up, to a minor unit. Unknown tiers pay the list price. */
export function tierPrice({ basePriceMinor, tier }: { basePriceMinor: number; tier: number }): {
	readonly unitPriceMinor: number;
	readonly tierRateBps: number;
} {
	const tierRateBps = TIER_RATES_BPS[tier] ?? 0;
	return {
		tierRateBps,
		unitPriceMinor: scaleMinor({
			amountMinor: basePriceMinor,
			factor: WHOLE_BPS + tierRateBps,
			divisor: WHOLE_BPS,
			mode: 'half-up'
		})
	};
}
