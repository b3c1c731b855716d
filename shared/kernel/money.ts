import { assert } from './assert.ts';
import { divideRounded, type RoundingMode } from './rounding.ts';

/** Money is a safe integer of minor units (fen for CNY) beside its ISO 4217 code; never a float. */
export type Money = { readonly amountMinor: number; readonly currency: string };

/** Minor units per major unit, as a power of ten (ISO 4217 "exponent"). */
const EXPONENTS: Readonly<Record<string, number>> = {
	CNY: 2,
	HKD: 2,
	USD: 2,
	EUR: 2,
	JPY: 0,
	KRW: 0,
	VND: 0
};

export function currencyExponent(currency: string): number {
	return EXPONENTS[currency] ?? 2;
}

/** `amountMinor × factor / divisor`, multiplied in bigint so that no intermediate loses a digit. */
export function scaleMinor({
	amountMinor,
	factor,
	divisor,
	mode
}: {
	amountMinor: number;
	factor: number;
	divisor: number;
	mode: RoundingMode;
}): number {
	const product = BigInt(amountMinor) * BigInt(factor);
	return toSafeMinor(divideRounded({ numerator: product, denominator: BigInt(divisor), mode }));
}

/** Adds minor units of one currency; throws when the sum leaves the safe integers (about 90 trillion yuan). */
export function sumMinor(amounts: readonly number[]): number {
	return toSafeMinor(amounts.reduce((sum, amount) => sum + BigInt(amount), 0n));
}

function toSafeMinor(value: bigint): number {
	const number = Number(value);
	assert(Number.isSafeInteger(number), `amount ${value} is not a safe integer`);
	return number;
}

/** `-¥30.00`: the sign goes first, groups of three, the currency's own number of decimals. */
export function formatMoney({ amountMinor, currency }: Money, locale: string): string {
	const exponent = currencyExponent(currency);
	const digits = String(Math.abs(amountMinor)).padStart(exponent + 1, '0');
	const major = digits.slice(0, digits.length - exponent);
	const minor = exponent === 0 ? '' : `.${digits.slice(-exponent)}`;
	const grouped = major.replace(/\B(?=(\d{3})+(?!\d))/g, ',');
	return `${amountMinor < 0 ? '-' : ''}${currencySymbol(currency, locale)}${grouped}${minor}`;
}

function currencySymbol(currency: string, locale: string): string {
	const parts = new Intl.NumberFormat(locale, {
		style: 'currency',
		currency,
		currencyDisplay: 'narrowSymbol'
	}).formatToParts(0);
	return parts.find((part) => part.type === 'currency')?.value ?? currency;
}
