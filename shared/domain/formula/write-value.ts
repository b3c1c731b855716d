import { currencyExponent } from '#shared/kernel/money.ts';
import { decimal } from './decimal.ts';
import type { FormulaScope } from './formula-scope.ts';
import type { FormulaType, FormulaValue } from './formula-type.ts';

/** A value as `concat` writes it, the same in every language: money with its decimals, an instant as its day. */
export function writeValue(value: FormulaValue, type: FormulaType, scope: Pick<FormulaScope, 'dayOf'>): string {
	if (value === null) return '';
	if (Array.isArray(value)) return value.join(', ');
	if (typeof value !== 'number') return String(value);
	if (type.kind === 'money') {
		const exponent = currencyExponent(type.currency);
		return (value / 10 ** exponent).toFixed(exponent);
	}
	return type.kind === 'instant' ? scope.dayOf(value) : String(decimal(value) ?? '');
}
