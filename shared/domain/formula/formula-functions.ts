import { currencyExponent } from '#shared/kernel/money.ts';
import { dayNumber, writtenDate } from './day-number.ts';
import { asMinor, decimal, roundDecimal } from './decimal.ts';
import type { FormulaScope } from './formula-scope.ts';
import type { FormulaType, FormulaValue } from './formula-type.ts';
import { sameType } from './piece.ts';
import { writeValue } from './write-value.ts';

type Kind = FormulaType['kind'];

/** A function of formulas: how many arguments it takes, what kind it makes of theirs (undefined: none), and how. */
type FormulaFunction = {
	readonly count: readonly [least: number, most: number];
	readonly typeOf: (args: readonly FormulaType[]) => FormulaType | undefined;
	readonly make: (args: readonly FormulaType[], type: FormulaType) => (values: readonly FormulaValue[], scope: FormulaScope) => FormulaValue;
};

const MANY = 20;
const is = (type: FormulaType | undefined, ...kinds: Kind[]): boolean => type !== undefined && (type.kind === 'any' || kinds.includes(type.kind));

/** All of one kind that there is an order of. */
function oneKind(args: readonly FormulaType[], ...kinds: Kind[]): FormulaType | undefined {
	const known = args.find(({ kind }) => kind !== 'any');
	if (known === undefined) return { kind: 'number' };
	return is(known, ...kinds) && args.every((type) => sameType(type, known)) ? known : undefined;
}

/** Of those that aren't empty, the one that no other goes before. */
const best = (isBefore: (a: number | string, b: number | string) => boolean): FormulaFunction => ({
	count: [1, MANY],
	typeOf: (args) => oneKind(args, 'number', 'money', 'date', 'instant'),
	make: () => (values) =>
		values.reduce<FormulaValue>((chosen, value) => {
			if (typeof value !== 'number' && typeof value !== 'string') return chosen;
			return (typeof chosen !== 'number' && typeof chosen !== 'string') || isBefore(value, chosen) ? value : chosen;
		}, null)
});

const rounding = (mode: 'half-up' | 'floor' | 'ceil'): FormulaFunction => ({
	count: [1, 2],
	typeOf: (args) => (args.every((type) => is(type, 'number')) ? { kind: 'number' } : undefined),
	make:
		() =>
		([value, places = 0]) =>
			typeof value === 'number' && typeof places === 'number' ? decimal(roundDecimal(value, { places, mode })) : null
});

/** The number of the day that a date or an instant is on. */
function dayOf(value: FormulaValue | undefined, scope: FormulaScope): number | null {
	const date = typeof value === 'number' ? scope.dayOf(value) : value;
	return typeof date === 'string' ? (dayNumber(date) ?? null) : null;
}

export const FORMULA_FUNCTIONS: Readonly<Record<string, FormulaFunction>> = {
	min: best((a, b) => a < b),
	max: best((a, b) => a > b),
	/** Of what isn't empty; nought when all is. */
	sum: {
		count: [1, MANY],
		typeOf: (args) => oneKind(args, 'number', 'money'),
		make: (_, type) => {
			const finish = type.kind === 'money' ? asMinor : decimal;
			return (values) =>
				values.reduce<number | null>((sum, value) => (sum === null ? null : finish(sum + (typeof value === 'number' ? value : 0))), 0);
		}
	},
	round: rounding('half-up'),
	floor: rounding('floor'),
	ceil: rounding('ceil'),
	abs: {
		count: [1, 1],
		typeOf: ([type]) => (is(type, 'number', 'money') ? type : undefined),
		make:
			() =>
			([value]) =>
				typeof value === 'number' ? Math.abs(value) : null
	},
	/** Characters of a text, entries of a list; nought of what is empty. */
	len: {
		count: [1, 1],
		typeOf: ([type]) => (is(type, 'text', 'list') ? { kind: 'number' } : undefined),
		make:
			() =>
			([value]) =>
				typeof value === 'string' ? [...value].length : Array.isArray(value) ? value.length : 0
	},
	/** Texts one behind the other; of what is empty nothing. */
	concat: {
		count: [1, MANY],
		typeOf: (args) => (args.some(({ kind }) => kind === 'opaque') ? undefined : { kind: 'text' }),
		make: (types) => (values, scope) => values.map((value, index) => writeValue(value, types[index] ?? { kind: 'any' }, scope)).join('')
	},
	contains: {
		count: [2, 2],
		typeOf: ([whole, part]) => (is(whole, 'text', 'list') && is(part, 'text') ? { kind: 'truth' } : undefined),
		make:
			() =>
			([whole, part]) => {
				if (typeof part !== 'string' || part === '') return false;
				return (typeof whole === 'string' || Array.isArray(whole)) && (whole as string | readonly unknown[]).includes(part as never);
			}
	},
	empty: {
		count: [1, 1],
		typeOf: () => ({ kind: 'truth' }),
		make:
			() =>
			([value]) =>
				value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0)
	},
	today: { count: [0, 0], typeOf: () => ({ kind: 'date' }), make: () => (_, scope) => scope.today },
	/** Whole days of the calendar from the first to the second; below nought when the second comes before. */
	days_between: {
		count: [2, 2],
		typeOf: (args) => (args.every((type) => is(type, 'date', 'instant')) ? { kind: 'number' } : undefined),
		make:
			() =>
			([from, to], scope) => {
				const [first, second] = [dayOf(from, scope), dayOf(to, scope)];
				return first === null || second === null ? null : second - first;
			}
	},
	add_days: {
		count: [2, 2],
		typeOf: ([date, days]) => (is(date, 'date', 'instant') && is(days, 'number') ? { kind: 'date' } : undefined),
		make:
			() =>
			([date, days], scope) => {
				const first = dayOf(date, scope);
				return first === null || typeof days !== 'number' ? null : (writtenDate(first + Math.trunc(days)) ?? null);
			}
	},
	/** So many yuan as money: `yuan(12.5)` is ¥12.50. */
	yuan: {
		count: [1, 1],
		typeOf: ([type]) => (is(type, 'number') ? { kind: 'money', currency: 'CNY' } : undefined),
		make:
			() =>
			([value]) =>
				typeof value === 'number' ? asMinor(value * 10 ** currencyExponent('CNY')) : null
	},
	/** Money as a number of its major unit: ¥12.50 is 12.5. */
	amount: {
		count: [1, 1],
		typeOf: ([type]) => (type?.kind === 'money' ? { kind: 'number' } : undefined),
		make:
			([type]) =>
			([value]) =>
				typeof value === 'number' && type?.kind === 'money' ? decimal(value / 10 ** currencyExponent(type.currency)) : null
	}
};
