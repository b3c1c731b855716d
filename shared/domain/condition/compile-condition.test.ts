import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DAY, HOUR, MINUTE } from '#shared/kernel/instant.ts';
import { chooser } from '#shared/kernel/testing/chooser.ts';
import { compileCondition } from './compile-condition.ts';
import { Condition, type Facts, type Occasion } from './condition.ts';
import { explainCondition } from './explain-condition.ts';
import { someCondition, someFacts } from './testing/some-condition.ts';

const NOW = Date.parse('2026-11-23T02:00:00Z'); // 10:00 on a Monday in Shanghai

const FACTS: Facts = {
	'ticket.title': '空调不制冷，外机有嗡嗡声',
	'ticket.priority': 'P1',
	'ticket.urgent': true,
	'ticket.createdAt': NOW - 31 * MINUTE,
	'ticket.region': '310104',
	'ticket.hub': '/hq/r-east/h-sh/',
	'customer.level': 'vip',
	'customer.tags': ['老客户', '高层住宅'],
	'count.tickets.30': 3,
	'form.quote.amount': 120_000,
	'form.quote.approved': 99_000,
	'form.onsite.note': '  ',
	'form.onsite.photos': []
};

const holds = (condition: unknown, occasion: Partial<Occasion> = {}): boolean =>
	compileCondition(Condition.parse(condition))({ facts: FACTS, now: NOW, ...occasion });

describe('compileCondition', () => {
	it.each<[string, unknown, boolean]>([
		['eq', { fact: 'customer.level', operator: 'eq', value: 'vip' }, true],
		['eq another type', { fact: 'count.tickets.30', operator: 'eq', value: '3' }, false],
		['ne', { fact: 'customer.level', operator: 'ne', value: 'gold' }, true],
		['ne of what is missing', { fact: 'customer.birthday', operator: 'ne', value: 'x' }, true],
		['gt', { fact: 'form.quote.amount', operator: 'gt', value: 100_000 }, true],
		['gt of two facts', { fact: 'form.quote.amount', operator: 'gt', value: { fact: 'form.quote.approved' } }, true],
		['eq of two facts that are missing', { fact: 'a.b', operator: 'eq', value: { fact: 'a.c' } }, false],
		['gte', { fact: 'count.tickets.30', operator: 'gte', value: 3 }, true],
		['lt', { fact: 'ticket.priority', operator: 'lt', value: 'P2' }, true],
		['lte', { fact: 'ticket.priority', operator: 'lte', value: 'P0' }, false],
		['lt of truths', { fact: 'ticket.urgent', operator: 'lt', value: true }, false],
		['between, both ends', { fact: 'count.tickets.30', operator: 'between', value: [3, 3] }, true],
		['between, outside', { fact: 'count.tickets.30', operator: 'between', value: [4, 9] }, false],
		['in', { fact: 'customer.level', operator: 'in', value: ['gold', 'vip'] }, true],
		['in a long list', { fact: 'count.tickets.30', operator: 'in', value: [1, 2, 4, 5, 6, 7, 8, 9, 3] }, true],
		['not_in', { fact: 'customer.level', operator: 'not_in', value: ['gold'] }, true],
		['contains in a list', { fact: 'customer.tags', operator: 'contains', value: '老客户' }, true],
		['contains in a text', { fact: 'ticket.title', operator: 'contains', value: '不制冷' }, true],
		['not_contains', { fact: 'customer.tags', operator: 'not_contains', value: '投诉过' }, true],
		['contains_all', { fact: 'customer.tags', operator: 'contains_all', value: ['高层住宅', '老客户'] }, true],
		['contains_all, one missing', { fact: 'customer.tags', operator: 'contains_all', value: ['高层住宅', '别墅'] }, false],
		['starts_with', { fact: 'ticket.title', operator: 'starts_with', value: '空调' }, true],
		['is_empty of blanks', { fact: 'form.onsite.note', operator: 'is_empty' }, true],
		['is_empty of a list of nothing', { fact: 'form.onsite.photos', operator: 'is_empty' }, true],
		['is_empty of what is missing', { fact: 'form.onsite.signature', operator: 'is_empty' }, true],
		['not_empty of no', { fact: 'ticket.urgent', operator: 'not_empty' }, true],
		['belongs_to a province', { fact: 'ticket.region', operator: 'belongs_to', value: ['310000'] }, true],
		['belongs_to a city', { fact: 'ticket.region', operator: 'belongs_to', value: ['320500', '310100'] }, true],
		['belongs_to another province', { fact: 'ticket.region', operator: 'belongs_to', value: ['330000'] }, false],
		['belongs_to a path', { fact: 'ticket.hub', operator: 'belongs_to', value: ['/hq/r-east/'] }, true],
		['belongs_to a path that only begins alike', { fact: 'ticket.hub', operator: 'belongs_to', value: ['/hq/r-ea'] }, false],
		['in_window, the last hour', { fact: 'ticket.createdAt', operator: 'in_window', value: { last: 1, unit: 'hour' } }, true],
		['in_window, the last half hour', { fact: 'ticket.createdAt', operator: 'in_window', value: { last: 30, unit: 'minute' } }, false],
		['in_window, the next day', { fact: 'ticket.createdAt', operator: 'in_window', value: { next: 1, unit: 'day' } }, false],
		[
			'all',
			{
				all: [
					{ fact: 'ticket.urgent', operator: 'eq', value: true },
					{ fact: 'customer.level', operator: 'eq', value: 'vip' }
				]
			},
			true
		],
		[
			'any',
			{
				any: [
					{ fact: 'ticket.urgent', operator: 'eq', value: false },
					{ fact: 'customer.level', operator: 'eq', value: 'vip' }
				]
			},
			true
		],
		[
			'none',
			{
				none: [
					{ fact: 'ticket.urgent', operator: 'eq', value: false },
					{ fact: 'customer.level', operator: 'eq', value: 'gold' }
				]
			},
			true
		],
		[
			'groups in groups',
			{
				all: [{ any: [{ none: [{ fact: 'ticket.urgent', operator: 'eq', value: true }] }, { fact: 'ticket.urgent', operator: 'eq', value: true }] }]
			},
			true
		]
	])('%s', (_, condition, expected) => {
		expect(holds(condition)).toBe(expected);
	});

	it.each<[string, object, Facts | undefined, boolean]>([
		['anything else than before', {}, { 'ticket.priority': 'P2' }, true],
		['nothing changed', {}, { 'ticket.priority': 'P1' }, false],
		['there was no before', {}, undefined, false],
		['from and to', { from: 'P2', to: 'P1' }, { 'ticket.priority': 'P2' }, true],
		['from another', { from: 'P3' }, { 'ticket.priority': 'P2' }, false],
		['to another', { to: 'P0' }, { 'ticket.priority': 'P2' }, false]
	])('changed: %s', (_, value, before, expected) => {
		expect(holds({ fact: 'ticket.priority', operator: 'changed', value }, { before })).toBe(expected);
	});

	it('compares lists by what is in them', () => {
		const tags = (before: readonly string[]) => holds({ fact: 'customer.tags', operator: 'changed' }, { before: { 'customer.tags': before } });
		expect([tags(['老客户', '高层住宅']), tags(['老客户'])]).toEqual([false, true]);
	});

	it('reads a window of the day on the wall clock, past midnight too, on the days it begins on', () => {
		const at = (time: string, window: object) =>
			holds({ fact: 'ticket.createdAt', operator: 'in_window', value: window }, { facts: { 'ticket.createdAt': Date.parse(`${time}:00+08:00`) } });
		const day = { from: '09:00', to: '18:00', weekdays: [1, 2, 3, 4, 5], timeZone: 'Asia/Shanghai' };
		const night = { from: '22:00', to: '06:00', weekdays: [5], timeZone: 'Asia/Shanghai' };
		expect(['2026-11-23T09:00', '2026-11-23T17:59', '2026-11-23T18:00', '2026-11-22T12:00'].map((time) => at(time, day))).toEqual([
			true,
			true,
			false,
			false
		]);
		expect(
			['2026-11-27T23:00', '2026-11-28T05:59', '2026-11-28T06:00', '2026-11-28T23:00', '2026-11-27T03:00'].map((time) => at(time, night))
		).toEqual([true, true, false, false, false]);
	});

	it('asks a working calendar, and finds nothing in one that isn’t there', () => {
		const condition = { fact: 'ticket.createdAt', operator: 'in_window', value: { calendar: 'standard' } };
		expect([holds(condition, { isOpen: (calendar) => calendar === 'standard' }), holds(condition)]).toEqual([true, false]);
	});

	it('answers yes or no whatever it is asked, the contrary of what it finds for the contrary operator', () => {
		fc.assert(
			fc.property(fc.integer(), (seed) => {
				const choose = chooser(seed);
				const [condition, facts, before] = [someCondition(choose), someFacts(choose), someFacts(choose)];
				const occasion = { facts, before, now: NOW };
				const held = compileCondition(condition)(occasion);
				expect(typeof held).toBe('boolean');
				expect(compileCondition({ none: [condition] })(occasion)).toBe(!held);
			}),
			{ numRuns: 3_000 }
		);
	});

	it('is read back as it was written', () => {
		fc.assert(
			fc.property(fc.integer(), (seed) => {
				const condition = someCondition(chooser(seed));
				expect(Condition.parse(JSON.parse(JSON.stringify(condition)))).toEqual(condition);
			})
		);
	});
});

describe('explainCondition', () => {
	it('names the clauses that decided', () => {
		const urgent = Condition.parse({
			all: [
				{
					any: [
						{ fact: 'customer.level', operator: 'eq', value: 'gold' },
						{ fact: 'customer.level', operator: 'eq', value: 'vip' }
					]
				},
				{ fact: 'ticket.createdAt', operator: 'lt', value: NOW - 30 * MINUTE }
			]
		});
		const told = explainCondition(urgent, { facts: FACTS, now: NOW });
		expect(told.holds).toBe(true);
		expect(told.because.map(({ clause, actual }) => [clause.fact, actual])).toEqual([
			['customer.level', 'vip'],
			['ticket.createdAt', NOW - 31 * MINUTE]
		]);
	});

	it('names the first clause that failed, and of none the one that held', () => {
		const condition = Condition.parse({
			all: [
				{ fact: 'ticket.urgent', operator: 'eq', value: true },
				{ none: [{ fact: 'customer.level', operator: 'eq', value: 'vip' }] },
				{ fact: 'ticket.title', operator: 'is_empty' }
			]
		});
		const { holds: held, because } = explainCondition(condition, { facts: FACTS, now: NOW });
		expect([held, because.map(({ clause, holds: clauseHeld }) => [clause.fact, clauseHeld])]).toEqual([false, [['customer.level', true]]]);
	});

	it('agrees with what was decided, and the named clauses are enough to decide it', () => {
		fc.assert(
			fc.property(fc.integer(), (seed) => {
				const choose = chooser(seed);
				const [condition, facts, before] = [someCondition(choose), someFacts(choose), someFacts(choose)];
				const occasion: Occasion = { facts, before, now: NOW };
				const { holds: held, because } = explainCondition(condition, occasion);
				expect(held).toBe(compileCondition(condition)(occasion));
				expect(because.length).toBeGreaterThan(0);
				for (const { clause, holds: clauseHeld } of because) expect(compileCondition(clause)(occasion)).toBe(clauseHeld);
			}),
			{ numRuns: 2_000 }
		);
	});
});

it('counts windows in whole units', () => {
	const within = (age: number, value: object) =>
		holds({ fact: 'ticket.createdAt', operator: 'in_window', value }, { facts: { 'ticket.createdAt': NOW - age } });
	expect([within(DAY, { last: 1, unit: 'day' }), within(DAY + 1, { last: 1, unit: 'day' }), within(-HOUR, { next: 1, unit: 'hour' })]).toEqual([
		true,
		false,
		true
	]);
});
