import { describe, expect, it } from 'vitest';
import { chooser } from '#shared/kernel/testing/chooser.ts';
import { evaluateForm } from './evaluate-form.ts';
import { Form } from './form.ts';
import { BARE_OCCASION } from './form-occasion.ts';
import { answerForm } from './testing/answer-form.ts';
import { validateAnswers } from './validate-answers.ts';

const field = (key: string, kind: string, more: object = {}) => ({ key, kind, label: { zh: key, en: key }, ...more });
const form = (...fields: ReturnType<typeof field>[]): Form => Form.parse({ fields });
const YES = ['yes', 'no'].map((value) => ({ value, label: { zh: value, en: value } }));
const when = (key: string, value: string | number) => ({ fact: `field.${key}`, operator: 'eq', value });

const kept = (given: Form, answers: Parameters<typeof validateAnswers>[1], occasion = BARE_OCCASION) => {
	const checked = validateAnswers(given, answers, occasion);
	return checked.ok ? checked.value : checked.error.code;
};

describe('evaluateForm', () => {
	const visit = form(
		field('again', 'choice', { choices: YES, required: true }),
		field('day', 'date', { required: true, visibleIf: when('again', 'yes') }),
		field('why', 'text', { requiredIf: when('again', 'yes') })
	);

	it('asks for what is shown, and drops what isn’t', () => {
		expect(kept(visit, { again: 'no', day: '2026-03-01' })).toEqual({ again: 'no' });
		expect(kept(visit, { again: 'yes', why: '缺件' })).toBe('form.required');
		expect(kept(visit, { again: 'yes', day: '2026-03-01' })).toBe('form.required');
		expect(kept(visit, { again: 'yes', day: '2026-03-01', why: '缺件' })).toEqual({ again: 'yes', day: '2026-03-01', why: '缺件' });
	});

	it('takes a field that isn’t shown for empty, whatever was typed into it', () => {
		const chain = form(
			field('a', 'choice', { choices: YES }),
			field('b', 'number', { visibleIf: when('a', 'yes') }),
			field('c', 'text', { visibleIf: when('b', 1) }),
			field('double', 'formula', { formula: 'b * 2' })
		);
		expect(kept(chain, { a: 'no', b: 1, c: 'x' })).toEqual({ a: 'no' });
		expect(kept(chain, { a: 'yes', b: 1, c: 'x' })).toEqual({ a: 'yes', b: 1, c: 'x', double: 2 });
	});

	it('works formulas out after what they look at, wherever they stand, and takes them from nobody', () => {
		const bill = form(
			field('total', 'formula', { formula: 'fee + tax', result: 'money' }),
			field('tax', 'formula', { formula: 'fee * 0.13', result: 'money' }),
			field('fee', 'money')
		);
		expect(kept(bill, { fee: 1_005, total: 1 })).toEqual({ total: 1_136, tax: 131, fee: 1_005 });
	});

	it('cuts a circle where it is entered, instead of turning in it', () => {
		const circle = form(field('a', 'formula', { formula: 'b + 1' }), field('b', 'formula', { formula: 'a + 1' }));
		expect(kept(circle, {})).toEqual({});
	});

	it('shows what another step was told without recording it again, and lets formulas use it', () => {
		const report = form(
			field('before', 'number', { access: 'read', source: { nodeId: 'accept', key: 'reading' } }),
			field('after', 'number'),
			field('gain', 'formula', { formula: 'before - after' })
		);
		const occasion = { ...BARE_OCCASION, answers: { accept: { reading: 30 } } };
		expect(evaluateForm(report, {}, occasion)[0]).toMatchObject({ answer: 30, kept: false });
		expect(kept(report, { before: 99, after: 24 }, occasion)).toEqual({ after: 24, gain: 6 });
	});

	it('records what a field that isn’t asked has by default', () => {
		const hidden = form(field('level', 'text', { access: 'hidden', default: { from: 'fact', fact: 'customer.level' } }));
		expect(kept(hidden, { level: 'mine' }, { ...BARE_OCCASION, facts: { 'customer.level': 'vip' } })).toEqual({ level: 'vip' });
	});

	it('proposes constants, facts, earlier answers and formulas, if their field would take them', () => {
		const proposing = form(
			field('a', 'number', { default: { from: 'constant', value: 5 } }),
			field('b', 'text', { default: { from: 'fact', fact: 'customer.name' } }),
			field('c', 'choice', { choices: YES, default: { from: 'answer', nodeId: 'accept', key: 'again' } }),
			field('d', 'date', { default: { from: 'formula', formula: 'add_days(today(), 1)' } }),
			field('e', 'number', { max: 4, default: { from: 'constant', value: 5 } })
		);
		const occasion = { ...BARE_OCCASION, facts: { 'customer.name': '周晓梅' }, answers: { accept: { again: 'no' } } };
		expect(evaluateForm(proposing, {}, occasion).map(({ proposed }) => proposed)).toEqual([5, '周晓梅', 'no', '1970-01-02', undefined]);
		expect(kept(proposing, {}, occasion)).toEqual({});
	});

	it('leaves a masked answer that is sent back as it was', () => {
		const masked = form(field('phone', 'text', { masked: 'customer.reveal', required: true }));
		const before = { ...BARE_OCCASION, before: { phone: '13800001234' } };
		expect(kept(masked, { phone: { masked: '138****1234' } }, before)).toEqual({ phone: '13800001234' });
		expect(kept(masked, { phone: { masked: '138****1234' } })).toBe('form.required');
	});

	it('tells everything that is wrong at once', () => {
		const two = form(field('a', 'text', { required: true }), field('b', 'number', { max: 1 }), field('note', 'hint', { required: true }));
		expect(evaluateForm(two, { b: 2 }).map(({ refusal }) => refusal?.code)).toEqual(['form.required', 'form.too-large', undefined]);
	});

	it('accepts generated answers to every kind of field, and nothing changes when they are checked again', () => {
		const options = [{ value: 'x', label: { zh: 'x', en: 'x' }, options: [{ value: 'y', label: { zh: 'y', en: 'y' } }] }];
		const all = form(
			...['text', 'longText', 'number', 'money', 'date', 'dateTime', 'region', 'location', 'person', 'customer', 'equipment'].map((kind) =>
				field(kind, kind)
			),
			...['attachments', 'photos', 'signature', 'rating', 'divider', 'hint'].map((kind) => field(kind, kind)),
			field('choice', 'choice', { choices: YES, required: true }),
			field('choices', 'choices', { choices: YES, visibleIf: when('choice', 'yes'), required: true }),
			field('cascade', 'cascade', { options, requiredIf: when('choice', 'no') }),
			field('lines', 'catalogLines', { catalog: 'spare-part', visibleIf: { none: [when('choice', 'yes')] } }),
			field('list', 'checklist', { items: YES, requiredIf: when('choice', 'yes') }),
			field('sum', 'formula', { formula: 'concat(len(photos), text, money, date, dateTime)', result: 'text' })
		);
		for (let seed = 0; seed < 500; seed++) {
			const once = validateAnswers(all, answerForm(all, chooser(seed)));
			if (!once.ok) throw new Error(`${seed}: ${JSON.stringify(once.error)}`);
			expect(validateAnswers(all, once.value)).toEqual(once);
			expect('choices' in once.value).toBe(once.value.choice === 'yes');
			if (once.value.choice === 'yes') expect(once.value).not.toHaveProperty('lines');
		}
	});
});
