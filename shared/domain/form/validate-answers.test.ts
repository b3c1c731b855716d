import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chooser } from '#shared/kernel/testing/chooser.ts';
import type { Answer, Answers } from './answers.ts';
import { Field, type Form } from './form.ts';
import { aField } from './testing/a-field.ts';
import { answerForm } from './testing/answer-form.ts';
import { validateAnswers } from './validate-answers.ts';

const CHOICES = ['a', 'b', 'c'].map((value) => ({ value, label: { zh: value, en: value } }));
const LABEL = { labelZh: '回答', labelEn: 'Answer' };

/** What becomes of one answer to one field. */
const check = (draft: Parameters<typeof aField>[0], answer: Answer | undefined) =>
	validateAnswers({ fields: [aField(draft)] }, answer === undefined ? {} : { answer });

const kept = (answer: Answer) => ({ ok: true, value: { answer } });
const left = { ok: true, value: {} };
const refused = (code: string, params: Record<string, unknown> = {}) => ({
	ok: false,
	error: { code, params: { ...LABEL, ...params }, field: '/answers/answer' }
});

describe('validateAnswers', () => {
	it.each<[string, Parameters<typeof aField>[0], Answer, unknown]>([
		['a text without the space around it', { kind: 'text' }, ' 漏水 \n', kept('漏水')],
		['a text that just fits', { kind: 'text', maxLength: 2 }, '漏水', kept('漏水')],
		['a text that fits without the space around it', { kind: 'text', maxLength: 2 }, ' 漏水\n', kept('漏水')],
		['a long text', { kind: 'longText' }, 'x'.repeat(2_000), kept('x'.repeat(2_000))],
		['one of the choices', { kind: 'choice', choices: CHOICES }, 'b', kept('b')],
		['ticks in the order of the list, each once', { kind: 'checklist', items: CHOICES }, ['c', 'a', 'c'], kept(['a', 'c'])],
		['a complete required checklist', { kind: 'checklist', items: CHOICES, required: true }, ['c', 'b', 'a'], kept(['a', 'b', 'c'])],
		['photos, each once', { kind: 'photos', maxCount: 2 }, ['p', 'q', 'p'], kept(['p', 'q'])],
		[
			'catalogue lines as they are',
			{ kind: 'catalogLines', catalog: 'spare-part' },
			[{ code: 'SP-1', quantityMilli: 1_500 }],
			kept([{ code: 'SP-1', quantityMilli: 1_500 }])
		],
		['the lowest rating', { kind: 'rating' }, 1, kept(1)],
		['the highest rating', { kind: 'rating', max: 10 }, 10, kept(10)]
	])('keeps %s', (_, draft, answer, expected) => {
		expect(check(draft, answer)).toEqual(expected);
	});

	it.each<[string, Parameters<typeof aField>[0], Answer | undefined]>([
		['a blank text', { kind: 'text' }, ' \n'],
		['an unticked checklist', { kind: 'checklist', items: CHOICES }, []],
		['no photos, however many are asked for', { kind: 'photos', minCount: 3 }, []],
		['an answer that isn’t there', { kind: 'rating' }, undefined],
		['an answer to a field named like a member of every object', { kind: 'text', key: 'constructor' }, undefined]
	])('leaves out %s when it isn’t required', (_, draft, answer) => {
		expect(check(draft, answer)).toEqual(left);
	});

	it.each<[string, Parameters<typeof aField>[0], Answer | undefined, unknown]>([
		['a required field without an answer', { kind: 'text', required: true }, undefined, refused('form.required')],
		['a required field left blank', { kind: 'longText', required: true }, '  ', refused('form.required')],
		['a required list left empty', { kind: 'photos', required: true }, [], refused('form.required')],
		['a number as a text', { kind: 'text' }, 3, refused('form.wrong-type')],
		['a list as a choice', { kind: 'choice', choices: CHOICES }, ['a'], refused('form.wrong-type')],
		['a text as ticks', { kind: 'checklist', items: CHOICES }, 'a', refused('form.wrong-type')],
		['lines as photos', { kind: 'photos' }, [{ code: 'SP-1', quantityMilli: 1 }], refused('form.wrong-type')],
		['texts as lines', { kind: 'catalogLines', catalog: 'spare-part' }, ['SP-1'], refused('form.wrong-type')],
		['a text as a rating', { kind: 'rating' }, '5', refused('form.wrong-type')],
		['a text that is too long', { kind: 'text', maxLength: 2 }, '漏水了', refused('form.too-long', { max: 2 })],
		['what isn’t a choice', { kind: 'choice', choices: CHOICES }, 'd', refused('form.not-a-choice')],
		['a tick that isn’t on the list', { kind: 'checklist', items: CHOICES }, ['a', 'd'], refused('form.not-a-choice')],
		[
			'a required checklist with an item left',
			{ kind: 'checklist', items: CHOICES, required: true },
			['a', 'c', 'a'],
			refused('form.checklist-incomplete', { done: 2, of: 3 })
		],
		['fewer photos than asked for', { kind: 'photos', minCount: 2 }, ['p'], refused('form.too-few-photos', { min: 2 })],
		['the same photo instead of two', { kind: 'photos', minCount: 2 }, ['p', 'p'], refused('form.too-few-photos', { min: 2 })],
		['more photos than allowed', { kind: 'photos', maxCount: 1 }, ['p', 'q'], refused('form.too-many', { max: 1 })],
		[
			'more lines than allowed',
			{ kind: 'catalogLines', catalog: 'service-item', maxCount: 1 },
			[
				{ code: 'a', quantityMilli: 1 },
				{ code: 'b', quantityMilli: 1 }
			],
			refused('form.too-many', { max: 1 })
		],
		['a rating of nought', { kind: 'rating' }, 0, refused('form.rating-out-of-range', { max: 5 })],
		['a rating above the highest', { kind: 'rating' }, 6, refused('form.rating-out-of-range', { max: 5 })],
		['half a star', { kind: 'rating' }, 4.5, refused('form.rating-out-of-range', { max: 5 })]
	])('refuses %s', (_, draft, answer, expected) => {
		expect(check(draft, answer)).toEqual(expected);
	});

	it('refuses a field the form doesn’t have, and points at it as RFC 6901 says', () => {
		expect(validateAnswers({ fields: [] }, { 'a/b~c': '' })).toEqual({
			ok: false,
			error: { code: 'form.unknown-field', params: { key: 'a/b~c' }, field: '/answers/a~1b~0c' }
		});
	});

	it('names a field by its Chinese label where it has no English one', () => {
		expect(check({ kind: 'text', required: true, label: { zh: '备注', en: '' } }, undefined)).toMatchObject({
			error: { params: { labelZh: '备注', labelEn: '备注' } }
		});
	});

	it('keeps the answers in the order of the form', () => {
		const form: Form = { fields: [aField({ kind: 'text', key: 'first' }), aField({ kind: 'text', key: 'second' })] };
		const checked = validateAnswers(form, { second: '2', first: '1' });
		expect(JSON.stringify(checked)).toBe(JSON.stringify({ ok: true, value: { first: '1', second: '2' } }));
	});

	it('changes nothing about answers it has accepted', () => {
		fc.assert(
			fc.property(aRandomForm, fc.dictionary(aKey, anAnswer, { maxKeys: 4 }), (form, answers) => {
				const once = validateAnswers(form, answers);
				if (once.ok) expect(validateAnswers(form, once.value)).toEqual(once);
			}),
			{ numRuns: 5_000 }
		);
	});

	it('accepts every answer that the tests take for valid', () => {
		fc.assert(
			fc.property(aRandomForm, fc.nat(), (form, seed) => {
				expect(validateAnswers(form, answerForm(form, chooser(seed)))).toMatchObject({ ok: true });
			})
		);
	});
});

const aKey = fc.constantFrom('one', 'two', 'three', 'toString');
const aText = fc.oneof(fc.constantFrom('a', 'b', 'c', ' a ', '', ' '), fc.string({ maxLength: 12 }));
const anAnswer: fc.Arbitrary<Answers[string]> = fc.oneof(
	aText,
	fc.integer({ min: -1, max: 12 }),
	fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 5 }),
	fc.array(fc.record({ code: fc.constantFrom('SP-1', 'SV-1'), quantityMilli: fc.integer({ min: 1, max: 9 }) }), { maxLength: 3 })
);
const aDraft = fc.oneof(
	fc.record({ kind: fc.constantFrom('text', 'longText'), maxLength: fc.integer({ min: 1, max: 8 }) }),
	fc.constant({ kind: 'choice', choices: CHOICES }),
	fc.constant({ kind: 'checklist', items: CHOICES }),
	fc.record({ kind: fc.constant('photos'), minCount: fc.integer({ min: 0, max: 2 }), maxCount: fc.integer({ min: 2, max: 3 }) }),
	fc.record({ kind: fc.constant('catalogLines'), catalog: fc.constantFrom('service-item', 'spare-part'), maxCount: fc.integer({ min: 1, max: 2 }) }),
	fc.record({ kind: fc.constant('rating'), max: fc.integer({ min: 3, max: 10 }) })
);
const aRandomForm = fc.uniqueArray(fc.tuple(aKey, fc.boolean(), aDraft), { selector: ([key]) => key, maxLength: 4 }).map(
	(drafts): Form => ({
		fields: drafts.map(([key, required, draft]) => Field.parse({ key, required, label: { zh: '回答', en: 'Answer' }, ...draft }))
	})
);
