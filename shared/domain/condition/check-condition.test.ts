import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chooser } from '#shared/kernel/testing/chooser.ts';
import { checkCondition } from './check-condition.ts';
import { Condition, type Operator } from './condition.ts';
import type { FactTypes } from './fact-type.ts';
import { operatorsOf } from './operators-of.ts';
import { someCondition } from './testing/some-condition.ts';

const TYPES: FactTypes = {
	'ticket.title': { kind: 'text' },
	'ticket.priority': { kind: 'choice', values: ['P0', 'P1', 'P2', 'P3'], ordered: true },
	'ticket.urgent': { kind: 'truth' },
	'ticket.createdAt': { kind: 'instant' },
	'ticket.region': { kind: 'tree' },
	'customer.level': { kind: 'choice', values: ['standard', 'gold', 'vip'] },
	'customer.tags': { kind: 'list' },
	'form.quote.amount': { kind: 'number' },
	'form.quote.approved': { kind: 'number' },
	'form.onsite.faults': { kind: 'choices', values: ['noise', 'leak'] },
	'form.onsite.photos': { kind: 'opaque' }
};

const findings = (condition: unknown) => checkCondition(Condition.parse(condition), TYPES).map(({ code, at }) => `${code} ${at}`);

describe('checkCondition', () => {
	it.each<[string, unknown]>([
		['a choice', { fact: 'customer.level', operator: 'in', value: ['gold', 'vip'] }],
		['an ordered choice', { fact: 'ticket.priority', operator: 'lte', value: 'P1' }],
		['two numbers', { fact: 'form.quote.amount', operator: 'gt', value: { fact: 'form.quote.approved' } }],
		['a range', { fact: 'form.quote.amount', operator: 'between', value: [1, 2] }],
		['a list', { fact: 'customer.tags', operator: 'contains_all', value: ['老客户'] }],
		['photos that must be there', { fact: 'form.onsite.photos', operator: 'not_empty' }],
		['a window', { fact: 'ticket.createdAt', operator: 'in_window', value: { from: '22:00', to: '06:00', timeZone: 'Asia/Shanghai' } }],
		['a change', { fact: 'ticket.priority', operator: 'changed', value: { to: 'P0' } }],
		['groups', { any: [{ none: [{ fact: 'ticket.urgent', operator: 'eq', value: true }] }] }]
	])('finds nothing wrong with %s', (_, condition) => {
		expect(findings(condition)).toEqual([]);
	});

	it.each<[string, unknown, string[]]>([
		['a fact that isn’t there', { fact: 'form.nowhere.x', operator: 'is_empty' }, ['condition.unknown-fact /fact']],
		['a date beside a photo', { fact: 'ticket.createdAt', operator: 'gt', value: { fact: 'form.onsite.photos' } }, ['condition.value-unfit /value']],
		['a photo that is greater', { fact: 'form.onsite.photos', operator: 'gt', value: 1 }, ['condition.operator-unfit /operator']],
		['an order of truths', { fact: 'ticket.urgent', operator: 'lt', value: true }, ['condition.operator-unfit /operator']],
		['an order of levels', { fact: 'customer.level', operator: 'gt', value: 'gold' }, ['condition.operator-unfit /operator']],
		['a text for a number', { fact: 'form.quote.amount', operator: 'eq', value: '100' }, ['condition.value-unfit /value']],
		['a choice nobody can make', { fact: 'customer.level', operator: 'eq', value: 'platinum' }, ['condition.not-a-choice /value']],
		[
			'one of several choices',
			{ fact: 'form.onsite.faults', operator: 'contains_all', value: ['leak', 'fire'] },
			['condition.not-a-choice /value/1']
		],
		['a range backwards', { fact: 'form.quote.amount', operator: 'between', value: [9, 1] }, ['condition.backwards /value']],
		['a list that became one value', { fact: 'customer.tags', operator: 'changed', value: { to: '老客户' } }, ['condition.value-unfit /value']],
		[
			'a zone on Mars',
			{ fact: 'ticket.createdAt', operator: 'in_window', value: { from: '09:00', to: '18:00', timeZone: 'Mars/Olympus' } },
			['condition.unknown-zone /value/timeZone']
		],
		[
			'what is wrong deep inside',
			{ all: [{ fact: 'ticket.urgent', operator: 'eq', value: true }, { any: [{ fact: 'ticket.urgent', operator: 'eq', value: 1 }] }] },
			['condition.value-unfit /all/1/any/0/value']
		]
	])('finds %s', (_, condition, expected) => {
		expect(findings(condition)).toEqual(expected);
	});

	it('finds what is too deep or too long to be understood, however hostile', () => {
		let deep: Condition = { fact: 'ticket.urgent', operator: 'eq', value: true };
		for (let i = 0; i < 2_000; i += 1) deep = { all: [deep] };
		expect(checkCondition(deep, TYPES).map(({ code }) => code)).toEqual(['condition.too-deep']);
		const many: Condition = { any: Array.from({ length: 201 }, () => ({ fact: 'ticket.urgent', operator: 'eq', value: true }) as const) };
		expect(checkCondition(many, TYPES).map(({ code }) => code)).toEqual(['condition.too-long']);
	});

	it('says something or nothing about any condition, and never throws', () => {
		fc.assert(
			fc.property(fc.integer(), (seed) => {
				const condition = someCondition(chooser(seed));
				for (const { code, at } of checkCondition(condition, { 'ticket.a': { kind: 'number' }, 'form.c.d': { kind: 'list' } }))
					expect([code.startsWith('condition.'), typeof at]).toEqual([true, 'string']);
			})
		);
	});

	it('offers each kind of fact only what it then finds fit', () => {
		const value = (operator: Operator) => {
			if (operator === 'between') return [1, 2];
			if (operator === 'in_window') return { last: 1, unit: 'day' };
			if (operator === 'changed') return {};
			return ['in', 'not_in', 'contains_all', 'belongs_to'].includes(operator) ? ['x'] : 'x';
		};
		for (const [fact, type] of Object.entries(TYPES))
			for (const operator of operatorsOf(type))
				expect(findings({ fact, operator, value: value(operator) })).not.toContain('condition.operator-unfit /operator');
	});
});
