import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { localDay } from '#shared/kernel/instant.ts';
import { compileFormula } from './compile-formula.ts';
import type { FormulaScope } from './formula-scope.ts';
import type { FormulaType, FormulaValue } from './formula-type.ts';

const CNY: FormulaType = { kind: 'money', currency: 'CNY' };
const TYPES: Readonly<Record<string, FormulaType>> = {
	before: { kind: 'number' },
	after: { kind: 'number' },
	note: { kind: 'text' },
	labour: CNY,
	parts: CNY,
	dollars: { kind: 'money', currency: 'USD' },
	booked: { kind: 'date' },
	arrived: { kind: 'instant' },
	ticks: { kind: 'list' },
	signed: { kind: 'opaque' },
	gone: { kind: 'number' },
	'ticket.urgent': { kind: 'truth' },
	'form.on-site.reading': { kind: 'number' }
};
const typeOf = (name: string) => (Object.hasOwn(TYPES, name) ? TYPES[name] : undefined);
const FIELDS: Readonly<Record<string, FormulaValue>> = {
	before: 31.5,
	after: 24.2,
	note: '更换电容',
	labour: 8_000,
	parts: 4_555,
	dollars: 100,
	booked: '2026-03-01',
	arrived: Date.parse('2026-02-27T17:00:00Z'),
	ticks: ['a', 'b']
};
const SCOPE: FormulaScope = {
	field: (key) => FIELDS[key] ?? null,
	facts: { 'ticket.urgent': true, 'form.on-site.reading': 12 },
	today: '2026-02-27',
	dayOf: (at) => localDay(at, 'Asia/Shanghai')
};

const answerOf = (source: string) => compileFormula(source, typeOf).evaluate(SCOPE);

describe('compileFormula', () => {
	it.each<[string, FormulaValue]>([
		['before - after', 7.3],
		['0.1 + 0.2', 0.3],
		['2 + 3 * 4', 14],
		['(2 + 3) × 4', 20],
		['8 ÷ 2 ÷ 2', 2],
		['-before + 1', -30.5],
		['1 - -1', 2],
		['before / 0', null],
		['before - gone', null],
		['round(1.005, 2)', 1.01],
		['round(-2.5)', -3],
		['floor(-2.5)', -3],
		['ceil（2.1）', 3],
		['round(2/3, 4)', 0.6667],
		['min(before, after, gone)', 24.2],
		['max(gone)', null],
		['sum(before, after, gone)', 55.7],
		['abs(after - before)', 7.3],
		['len(note)', 4],
		['len(ticks)', 2],
		['concat("温差 ", before - after, "℃")', '温差 7.3℃'],
		['concat(labour, " ", booked, gone)', '80.00 2026-03-01'],
		['labour + parts', 12_555],
		['parts * 0.1', 456],
		['-parts * 0.1', -456],
		['parts / 3', 1_518],
		['labour / parts', 1.7563117453348],
		['yuan(12.345) + parts', 5_790],
		['amount(parts) > 45', true],
		['max(labour, parts)', 8_000],
		['days_between(today(), booked)', 2],
		['days_between(arrived, booked)', 1],
		['add_days(booked, -1)', '2026-02-28'],
		['if(before > after, "降温", "升温")', '降温'],
		['if(gone > 1, 1)', null],
		['if(ticket.urgent and not (before < 1), 2, 3)', 2],
		['form.on-site.reading - 2', 10],
		['booked >= today()', true],
		['note != "x" or 1 = 2', true],
		['gone = gone', false],
		['gone != 1', true],
		['contains(ticks, "b") and contains(note, ‘电容’)', true],
		['empty(gone) and not (empty(note) or ticket.urgent != ticket.urgent)', true],
		['9007199254740991 + 0', 9_007_199_254_740_991]
	])('%s is %j', (source, expected) => {
		expect(compileFormula(source, typeOf).findings).toEqual([]);
		expect(answerOf(source)).toEqual(expected);
	});

	it.each<[string, string, number]>([
		['', 'formula.empty', 0],
		['before -', 'formula.unexpected', 8],
		['before after', 'formula.unexpected', 7],
		['(before', 'formula.unexpected', 7],
		['min(before,', 'formula.unexpected', 11],
		['before @ 2', 'formula.strange-character', 7],
		['"open', 'formula.strange-character', 0],
		['temperature + 1', 'formula.unknown-name', 0],
		['ticket.nothing = 1', 'formula.unknown-name', 0],
		['constructor(1)', 'formula.unknown-function', 0],
		['round()', 'formula.wrong-count', 0],
		['if(1 = 1)', 'formula.wrong-count', 0],
		['note + 1', 'formula.wrong-kind', 5],
		['labour + 1', 'formula.wrong-kind', 7],
		['labour * parts', 'formula.wrong-kind', 7],
		['labour + dollars', 'formula.wrong-kind', 7],
		['labour > dollars', 'formula.kinds-differ', 7],
		['note = 1', 'formula.kinds-differ', 5],
		['signed = 1', 'formula.wrong-kind', 7],
		['len(before)', 'formula.wrong-kind', 0],
		['if(before, 1, 2)', 'formula.wrong-kind', 0],
		['if(before > 1, 1, note)', 'formula.kinds-differ', 0],
		['not before', 'formula.wrong-kind', 0],
		[`${'('.repeat(60)}1${')'.repeat(60)}`, 'formula.too-deep', 41],
		['1'.repeat(1_001), 'formula.too-long', 1_000]
	])('finds fault with %s', (source, code, at) => {
		expect(compileFormula(source, typeOf).findings[0]).toMatchObject({ code, at });
		expect(answerOf(source)).toBe(null);
	});

	it('tells which fields and facts it looks at', () => {
		expect(compileFormula('if(ticket.urgent, before, before + after)', typeOf).names).toEqual(['ticket.urgent', 'before', 'after']);
	});

	it('never throws, and is never what JSON can’t hold, whatever it says and is asked about', () => {
		const piece = fc.constantFrom(
			...Object.keys(TYPES),
			...['1', '0', '2.5', '1e9', '"x"', '(', ')', ',', '+', '-', '*', '/', '<', '=', '!=', 'and', 'or', 'not', 'nothing', '（', '"'],
			...['if(', 'min(', 'max(', 'sum(', 'round(', 'floor(', 'abs(', 'len(', 'concat(', 'days_between(', 'today()', 'add_days(', 'yuan(', 'amount(']
		);
		const value = fc.oneof(
			fc.constant(null),
			fc.double(),
			fc.integer(),
			fc.string({ maxLength: 12 }),
			fc.boolean(),
			fc.array(fc.string({ maxLength: 3 }), { maxLength: 3 }),
			fc.constantFrom('2026-02-29', '9999-12-31', Number.MAX_SAFE_INTEGER)
		);
		fc.assert(
			fc.property(
				fc.oneof(
					fc.array(piece, { maxLength: 14 }).map((pieces) => pieces.join(' ')),
					fc.string()
				),
				value,
				value,
				(source, one, other) => {
					const { evaluate } = compileFormula(source, typeOf);
					const answer = evaluate({ ...SCOPE, field: (key) => (key.length % 2 === 0 ? one : other), dayOf: () => '2026-01-01' });
					expect(answer === null || typeof answer !== 'number' || Number.isFinite(answer)).toBe(true);
				}
			),
			{ numRuns: 20_000 }
		);
	});

	it('keeps money in whole minor units, whatever it is multiplied or divided by', () => {
		fc.assert(
			fc.property(
				fc.maxSafeInteger(),
				fc.double({ noNaN: true }),
				fc.constantFrom('labour * before', 'labour / before', 'labour + parts'),
				(money, by, source) => {
					const answer = compileFormula(source, typeOf).evaluate({ ...SCOPE, field: (key) => (key === 'before' ? by : money) });
					expect(answer === null || Number.isSafeInteger(answer)).toBe(true);
				}
			)
		);
	});
});
