import { decimal } from '#shared/domain/formula/decimal.ts';
import { currencyExponent } from '#shared/kernel/money.ts';
import { ok, type Result, refuse } from '#shared/kernel/result.ts';
import type { Answer } from './answers.ts';
import type { FieldOf } from './form.ts';
import { named } from './named.ts';

/** A number within its bounds and on its step, money within its bounds, or a whole number of stars. Refusals: see `checkAnswer`. */
export function checkQuantity(field: FieldOf<'number' | 'money' | 'rating'>, answer: Answer): Result<Answer> {
	const at = `/answers/${field.key}`;
	const value = typeof answer === 'number' ? decimal(answer) : null;
	if (value === null) return refuse('form.wrong-type', named(field), at);
	switch (field.kind) {
		case 'rating':
			return Number.isInteger(value) && value >= 1 && value <= field.max
				? ok(value)
				: refuse('form.rating-out-of-range', { ...named(field), max: field.max }, at);
		case 'money': {
			if (!Number.isSafeInteger(answer)) return refuse('form.wrong-type', named(field), at);
			const { minMinor, maxMinor, currency } = field;
			if (minMinor !== undefined && value < minMinor) return refuse('form.too-small', { ...named(field), min: inMajor(minMinor, currency) }, at);
			return maxMinor !== undefined && value > maxMinor
				? refuse('form.too-large', { ...named(field), max: inMajor(maxMinor, currency) }, at)
				: ok(value);
		}
		case 'number': {
			const { min, max, step } = field;
			if (min !== undefined && value < min) return refuse('form.too-small', { ...named(field), min }, at);
			if (max !== undefined && value > max) return refuse('form.too-large', { ...named(field), max }, at);
			return step !== undefined && !isOnStep(value - (min ?? 0), step) ? refuse('form.off-step', { ...named(field), step }, at) : ok(value);
		}
	}
}

const inMajor = (minor: number, currency: string): string => (minor / 10 ** currencyExponent(currency)).toFixed(currencyExponent(currency));

/** As far as binary fractions can tell: -39.9 lies on a tenth from -40, though they are 0.10000000000000142 apart. */
function isOnStep(distance: number, step: number): boolean {
	return Math.abs(distance - Math.round(distance / step) * step) <= step * 1e-6;
}
