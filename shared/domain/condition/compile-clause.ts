import { belongsTo } from './belongs-to.ts';
import type { Clause, FactValue, Occasion, Operand, Scalar } from './condition.ts';
import { isEmpty } from './is-empty.ts';
import { isInWindow } from './is-in-window.ts';

/** Decides an occasion. Total: it answers whatever the facts are. */
export type Decider = (occasion: Occasion) => boolean;

/**
 * One clause as a closure. A missing fact, and one of another type than what it is compared with, is unequal to everything, neither less
 * nor greater, in no list and no window.
 */
export function compileClause(clause: Clause): Decider {
	const { fact } = clause;
	switch (clause.operator) {
		case 'eq':
			return equals(fact, clause.value);
		case 'ne':
			return not(equals(fact, clause.value));
		case 'gt':
		case 'gte':
		case 'lt':
		case 'lte': {
			const { value, operator } = clause;
			return typeof value === 'number' ? BESIDE_NUMBER[operator](fact, value) : compare(fact, value, BESIDE_ANY[operator]);
		}
		case 'between': {
			const [low, high] = clause.value;
			const above = compileClause({ fact, operator: 'gte', value: low });
			const below = compileClause({ fact, operator: 'lte', value: high });
			return (occasion) => above(occasion) && below(occasion);
		}
		case 'in':
			return oneOf(fact, clause.value);
		case 'not_in':
			return not(oneOf(fact, clause.value));
		case 'contains':
			return compare(fact, clause.value, contains);
		case 'not_contains':
			return not(compare(fact, clause.value, contains));
		case 'contains_all': {
			const { value } = clause;
			return ({ facts }) => {
				const actual = facts[fact];
				for (const wanted of value) if (!contains(actual, wanted)) return false;
				return true;
			};
		}
		case 'starts_with': {
			const { value } = clause;
			return ({ facts }) => {
				const actual = facts[fact];
				return typeof actual === 'string' && actual.startsWith(value);
			};
		}
		case 'is_empty':
			return ({ facts }) => isEmpty(facts[fact]);
		case 'not_empty':
			return ({ facts }) => !isEmpty(facts[fact]);
		case 'belongs_to': {
			const { value } = clause;
			return ({ facts }) => {
				const actual = facts[fact];
				return typeof actual === 'string' && value.some((ancestor) => belongsTo(actual, ancestor));
			};
		}
		case 'changed':
			return changed(fact, clause.value);
		case 'in_window': {
			const isIn = isInWindow(clause.value);
			return (occasion) => {
				const at = occasion.facts[fact];
				return typeof at === 'number' && isIn(at, occasion);
			};
		}
	}
}

const not =
	(decide: Decider): Decider =>
	(occasion) =>
		!decide(occasion);

function compare(fact: string, operand: Operand, holds: (actual: FactValue, value: FactValue) => boolean): Decider {
	if (typeof operand !== 'object') return ({ facts }) => holds(facts[fact], operand);
	const other = operand.fact;
	// Two facts that are missing are not equal: nothing is known of either.
	return ({ facts }) => facts[other] !== undefined && facts[other] !== null && holds(facts[fact], facts[other]);
}

function equals(fact: string, operand: Operand): Decider {
	if (typeof operand === 'object') return compare(fact, operand, (a, b) => a === b);
	return ({ facts }) => facts[fact] === operand;
}

type Order = 'gt' | 'gte' | 'lt' | 'lte';

const BESIDE_ANY: Readonly<Record<Order, (actual: FactValue, value: FactValue) => boolean>> = {
	gt: (a, b) => order(a, b) > 0,
	gte: (a, b) => order(a, b) >= 0,
	lt: (a, b) => order(a, b) < 0,
	lte: (a, b) => order(a, b) <= 0
};

/** Most bounds are numbers; each of these is a closure that the engine compiles to a load and a comparison. */
const BESIDE_NUMBER: Readonly<Record<Order, (fact: string, bound: number) => Decider>> = {
	gt:
		(fact, bound) =>
		({ facts }) => {
			const actual = facts[fact];
			return typeof actual === 'number' && actual > bound;
		},
	gte:
		(fact, bound) =>
		({ facts }) => {
			const actual = facts[fact];
			return typeof actual === 'number' && actual >= bound;
		},
	lt:
		(fact, bound) =>
		({ facts }) => {
			const actual = facts[fact];
			return typeof actual === 'number' && actual < bound;
		},
	lte:
		(fact, bound) =>
		({ facts }) => {
			const actual = facts[fact];
			return typeof actual === 'number' && actual <= bound;
		}
};

/** Numbers by size, texts in the order of their characters, so that P0 comes before P1; not a number where there is no order. */
function order(a: FactValue, b: FactValue): number {
	if (typeof a === 'number' && typeof b === 'number') return a - b;
	if (typeof a === 'string' && typeof b === 'string') return a < b ? -1 : a > b ? 1 : 0;
	return Number.NaN;
}

function oneOf(fact: string, values: readonly Scalar[]): Decider {
	// A short list is walked faster than a set is asked.
	if (values.length <= 8) return ({ facts }) => values.includes(facts[fact] as Scalar);
	const set = new Set<unknown>(values);
	return ({ facts }) => set.has(facts[fact]);
}

function contains(actual: FactValue, wanted: FactValue): boolean {
	if (typeof actual === 'string') return typeof wanted === 'string' && wanted !== '' && actual.includes(wanted);
	return Array.isArray(actual) && (actual as readonly unknown[]).includes(wanted);
}

function changed(fact: string, { from, to }: Extract<Clause, { operator: 'changed' }>['value']): Decider {
	return ({ facts, before }) => {
		if (before === undefined) return false;
		const [was, is] = [before[fact], facts[fact]];
		return !isSame(was, is) && (from === undefined || was === from) && (to === undefined || is === to);
	};
}

function isSame(a: FactValue, b: FactValue): boolean {
	if (Array.isArray(a) && Array.isArray(b)) return a.length === b.length && a.every((entry, index) => entry === b[index]);
	return a === b || (isEmpty(a) && isEmpty(b));
}
