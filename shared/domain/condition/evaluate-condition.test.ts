import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Condition, Facts } from './condition.ts';
import { evaluateCondition } from './evaluate-condition.ts';

type Operator = Condition['operator'];
type Value = Condition['value'];

const OPERATORS: readonly Operator[] = ['eq', 'ne', 'gt', 'gte', 'lt', 'lte', 'in'];
const holds = (actual: Facts[string] | undefined, operator: Operator, value: Value) =>
	evaluateCondition({ fact: 'f', operator, value }, actual === undefined ? {} : { f: actual });

const aScalar = fc.oneof(fc.string(), fc.integer(), fc.double(), fc.boolean());
const aCondition = fc.record({
	fact: fc.constantFrom('f', 'g', 'constructor', '__proto__'),
	operator: fc.constantFrom(...OPERATORS),
	value: fc.oneof(aScalar, fc.array(aScalar))
});
const someFacts = fc.dictionary(fc.constantFrom('f', 'g'), fc.oneof(aScalar, fc.constant(null)));

describe('evaluateCondition', () => {
	it.each<[Operator, Value, readonly Facts[string][]]>([
		['eq', 2, [2]],
		['ne', 2, [1, 3]],
		['gt', 2, [3]],
		['gte', 2, [2, 3]],
		['lt', 2, [1]],
		['lte', 2, [1, 2]],
		['in', [1, 3, 5], [1, 3]]
	])('%s %j holds for no other of 1, 2 and 3 than %j', (operator, value, expected) => {
		expect([1, 2, 3].filter((actual) => holds(actual, operator, value))).toEqual(expected);
	});

	it('compares texts in the order of their characters, so that P0 comes before P1', () => {
		expect(['P0', 'P1', 'P2'].filter((priority) => holds(priority, 'lte', 'P1'))).toEqual(['P0', 'P1']);
	});

	it.each<[string, Facts[string] | undefined, Value]>([
		['a missing fact', undefined, 2],
		['an empty fact', null, 2],
		['a text beside a number', '2', 2],
		['a truth beside a number', true, 1],
		['a number beside a text', 2, '2'],
		['anything beside a list', 2, [2]]
	])('finds nothing equal, greater or less about %s', (_, actual, value) => {
		expect((['eq', 'gt', 'gte', 'lt', 'lte'] as const).filter((operator) => holds(actual, operator, value))).toEqual([]);
	});

	it('finds a missing fact and one of another type different', () => {
		expect([holds(undefined, 'ne', 2), holds(null, 'ne', 2), holds('2', 'ne', 2), holds(2, 'ne', 2)]).toEqual([true, true, true, false]);
	});

	it('orders no truths', () => {
		expect((['gt', 'gte', 'lt', 'lte'] as const).filter((operator) => holds(true, operator, false))).toEqual([]);
	});

	it('finds in a list only what it lists, of the same type', () => {
		expect([holds('a', 'in', ['a', 'b']), holds('1', 'in', [1]), holds(undefined, 'in', ['a']), holds('a', 'in', 'a')]).toEqual([
			true,
			false,
			false,
			false
		]);
	});

	it('answers yes or no whatever it is asked', () => {
		fc.assert(
			fc.property(aCondition, someFacts, (condition, facts) => {
				expect(typeof evaluateCondition(condition, facts)).toBe('boolean');
			}),
			{ numRuns: 2_000 }
		);
	});

	it('holds for exactly one of equal and different, and of less, equal and greater among numbers', () => {
		fc.assert(
			fc.property(fc.oneof(aScalar, fc.constant(null)), aScalar, fc.integer(), fc.integer(), (actual, value, a, b) => {
				expect(holds(actual, 'eq', value)).toBe(!holds(actual, 'ne', value));
				expect((['lt', 'eq', 'gt'] as const).filter((operator) => holds(a, operator, b))).toHaveLength(1);
				expect([holds(a, 'lte', b), holds(a, 'gte', b)]).toEqual([!holds(a, 'gt', b), !holds(a, 'lt', b)]);
			})
		);
	});
});
