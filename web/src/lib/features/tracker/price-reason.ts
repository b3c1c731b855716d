import { m } from '#lib/paraglide/messages.js';
import type { Locale } from '#lib/paraglide/runtime.js';
import type { StatementLine } from '#shared/domain/settlement/statement-view.ts';
import { localize } from '#shared/kernel/localized.ts';
import { formatMoney } from '#shared/kernel/money.ts';

/** `1.5`, `2`: thousandths as a person writes them. */
export const quantity = (milli: number): string => String(milli / 1000);

/** `+10%`, `-5%`, `0%` from basis points. */
export const rate = (bps: number): string => `${bps > 0 ? '+' : ''}${bps / 100}%`;

/** Why a line costs what it costs: list price, the city tier's rate, the quantity. */
export function priceReason(line: StatementLine, { currency, locale }: { currency: string; locale: Locale }): string {
	const money = (amountMinor: number) => formatMoney({ amountMinor, currency }, locale);
	const tier = line.tier === 1 ? m.public_tier_1() : line.tier === 2 ? m.public_tier_2() : m.public_tier_3();
	return m.public_price_reason({
		base: money(line.basePriceMinor),
		tier,
		rate: rate(line.tierRateBps),
		unitPrice: money(line.unitPriceMinor),
		quantity: quantity(line.quantityMilli),
		unit: localize(line.unit, locale),
		amount: money(line.amountMinor)
	});
}
