import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileCondition } from '#shared/domain/condition/compile-condition.ts';
import type { Condition, Facts } from '#shared/domain/condition/condition.ts';
import { printCondition } from './print-condition.ts';
import { readCondition } from './read-condition.ts';

const input50: Condition = { fact: 'process.input', operator: 'lte', value: 50 };
const hasA: Condition = { fact: 'process.test', operator: 'contains', value: 'a' };

describe('readCondition', () => {
	it.each<[string, ReturnType<typeof readCondition>]>([
		['${input <= 50}', input50],
		['#{input le 50}', input50],
		['input <= 50', input50],
		['50 >= input', input50],
		['= input <= 50', input50],
		['next(null, this.environment.variables.input <= 50);', input50],
		['return environment.output.input <= 50;', input50],
		['${execution.getVariable("input") <= 50}', input50],
		['test.contains("a")', hasA],
		["${test.contains('a')}", hasA],
		['${!test.contains("a")}', { none: [hasA] }],
		['not(test.includes("a"))', { none: [hasA] }],
		['list contains(test, "a")', hasA],
		['${test.contains("a") == false}', { none: [hasA] }],
		['test.indexOf("a") >= 0', hasA],
		['test.indexOf("a") == -1', { none: [hasA] }],
		['${test == 1}', { fact: 'process.test', operator: 'eq', value: 1 }],
		['${approved}', { fact: 'process.approved', operator: 'eq', value: true }],
		['${!approved}', { none: [{ fact: 'process.approved', operator: 'eq', value: true }] }],
		['${name != null}', { fact: 'process.name', operator: 'not_empty' }],
		['${empty items}', { fact: 'process.items', operator: 'is_empty' }],
		['items.size() > 0', { none: [{ fact: 'process.items', operator: 'is_empty' }] }],
		['${a < b}', { fact: 'process.a', operator: 'lt', value: { fact: 'process.b' } }],
		['${order.total >= -1.5}', { fact: 'order.total', operator: 'gte', value: -1.5 }],
		['node.on-site.outcome == "rework"', { fact: 'node.on-site.outcome', operator: 'eq', value: 'rework' }],
		['true', true],
		['${false || input <= 50}', input50],
		['${true and 1 eq 1}', undefined],
		['${input <= 50 && test.contains("a") || x == "y"}', { any: [{ all: [input50, hasA] }, { fact: 'process.x', operator: 'eq', value: 'y' }] }],
		['${input <= 50 && (test.contains("a") || x == "y")}', { all: [input50, { any: [hasA, { fact: 'process.x', operator: 'eq', value: 'y' }] }] }]
	])('reads %s', (source, meaning) => {
		expect(readCondition(source)).toEqual(meaning);
	});

	it.each([
		'',
		'${}',
		'${amount * 2 > 10}',
		'f(x) > 1',
		'a ? b : c',
		'a == b == c',
		'x[0] == 1',
		'"open',
		'process.exit(1)',
		'a && ',
		'((a)',
		'变量 == 1 ;;'
	])('makes nothing of %j', (source) => {
		expect(readCondition(source)).toBeUndefined();
	});

	it('gives up on what is too long or too deep, without an exception', () => {
		expect(readCondition(`${'('.repeat(900)}a${')'.repeat(900)}`)).toBeUndefined();
		expect(readCondition('!'.repeat(1_900))).toBeUndefined();
		expect(readCondition('a || '.repeat(5_000))).toBeUndefined();
	});

	it('never throws, whatever it is given', () => {
		fc.assert(
			fc.property(
				fc.array(fc.constantFrom('a', '.', '(', ')', '"x"', '!', '&&', '||', '==', '1', 'not', 'contains', '${', '}', ' ', ','), { maxLength: 14 }),
				(parts) => {
					expect(() => readCondition(parts.join(''))).not.toThrow();
				}
			)
		);
	});

	it('reads what it wrote with the same meaning', () => {
		const fact = fc.constantFrom('ticket.urgent', 'form.on-site.count', 'process.x');
		const value = fc.constantFrom(1, 5, 'a', true);
		const clause: fc.Arbitrary<Condition> = fc.oneof(
			fc.record({ fact, operator: fc.constantFrom('eq', 'ne', 'gt', 'gte', 'lt', 'lte'), value }),
			fc.record({ fact, operator: fc.constantFrom('contains', 'not_contains'), value }),
			fc.record({ fact, operator: fc.constantFrom('is_empty', 'not_empty') }),
			fc.record({ fact, operator: fc.constantFrom('in', 'not_in'), value: fc.array(value, { minLength: 1, maxLength: 3 }) }),
			fc.record({ fact, operator: fc.constant('between'), value: fc.tuple(fc.constant(1), fc.constant(3)) })
		) as fc.Arbitrary<Condition>;
		const { condition } = fc.letrec<{ condition: Condition; group: Condition }>((tie) => ({
			condition: fc.oneof({ depthSize: 'small' }, clause, tie('group')),
			group: fc.oneof(
				fc.array(tie('condition'), { minLength: 1, maxLength: 3 }).map((all) => ({ all })),
				fc.array(tie('condition'), { minLength: 1, maxLength: 3 }).map((any) => ({ any })),
				fc.array(tie('condition'), { minLength: 1, maxLength: 3 }).map((none) => ({ none }))
			)
		}));
		const facts = fc.dictionary(fact, fc.constantFrom(1, 2, 'a', true, null, ['a'])) as fc.Arbitrary<Facts>;
		fc.assert(
			fc.property(condition, facts, (written, given) => {
				const read = readCondition(printCondition(written));
				const occasion = { facts: given, now: 0 };
				expect(typeof read === 'object' && compileCondition(read)(occasion)).toBe(compileCondition(written)(occasion));
			})
		);
	});
});
