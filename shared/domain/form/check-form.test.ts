import { describe, expect, it } from 'vitest';
import type { FactTypes } from '#shared/domain/condition/fact-type.ts';
import { checkForm } from './check-form.ts';
import { Form } from './form.ts';
import { aField } from './testing/a-field.ts';

const FACTS: FactTypes = { 'ticket.urgent': { kind: 'truth' }, 'customer.level': { kind: 'text' }, 'form.accept.reading': { kind: 'number' } };
const reading = aField({ kind: 'number', key: 'reading' });
const field = (key: string, kind: string, more: object = {}) => ({ key, kind, label: { zh: key, en: key }, ...more });
const t = { zh: 't', en: 't' };

const find = (...fields: ReturnType<typeof field>[]) =>
	checkForm(Form.parse({ fields }), { facts: FACTS, fieldAt: (nodeId, key) => (nodeId === 'accept' && key === 'reading' ? reading : undefined) }).map(
		({ code, at }) => `${code} ${at}`
	);

describe('checkForm', () => {
	it('finds nothing wrong with a form that uses everything well', () => {
		expect(
			find(
				field('again', 'choice', { choices: ['yes', 'no'].map((value) => ({ value, label: t })), default: { from: 'constant', value: 'no' } }),
				field('day', 'date', {
					visibleIf: { fact: 'field.again', operator: 'eq', value: 'yes' },
					earliest: 1,
					default: { from: 'formula', formula: 'add_days(today(), 1)' }
				}),
				field('indoor', 'number', { requiredIf: { fact: 'ticket.urgent', operator: 'eq', value: true } }),
				field('earlier', 'number', { access: 'read', source: { nodeId: 'accept', key: 'reading' } }),
				field('gain', 'formula', { formula: 'abs(indoor - earlier) + form.accept.reading' }),
				field('level', 'text', { access: 'hidden', default: { from: 'fact', fact: 'customer.level' } })
			)
		).toEqual([]);
	});

	it.each<[string, ReturnType<typeof field>[], string[]]>([
		['two fields of one name', [field('a', 'text'), field('a', 'rating')], ['form.duplicate-key /fields/1/key']],
		['more photos than allowed', [field('a', 'photos', { minCount: 3, maxCount: 2 })], ['form.range-reversed /fields/0/minCount']],
		['a least above the most', [field('a', 'number', { min: 2, max: 1 })], ['form.range-reversed /fields/0/min']],
		[
			'a first day after the last',
			[field('a', 'date', { earliest: '2026-02-02', latest: '2026-02-01' })],
			['form.range-reversed /fields/0/earliest']
		],
		['a bound that is no day', [field('a', 'date', { earliest: '2026-02-30' })], ['form.not-a-date /fields/0/earliest']],
		['a template longer than the text', [field('a', 'text', { maxLength: 2, pattern: { template: '###' } })], ['form.never-fits /fields/0/pattern']],
		[
			'a checklist with an item twice',
			[
				field('a', 'checklist', {
					items: [
						{ value: 'x', label: t },
						{ value: 'x', label: t }
					]
				})
			],
			['form.duplicate-choice /fields/0/items/1']
		],
		[
			'equal values on one level of a tree',
			[
				field('a', 'cascade', {
					options: [
						{
							value: 'x',
							label: t,
							options: [
								{ value: 'y', label: t },
								{ value: 'y', label: t }
							]
						}
					]
				})
			],
			['form.duplicate-choice /fields/0/options/0/options/1']
		],
		[
			'a default that its field refuses',
			[field('a', 'number', { max: 1, default: { from: 'constant', value: 2 } })],
			['form.default-unfit /fields/0/default']
		],
		[
			'a default out of an unknown fact',
			[field('a', 'text', { default: { from: 'fact', fact: 'customer.shoe' } })],
			['form.default-unknown /fields/0/default']
		],
		[
			'a default of another kind',
			[field('a', 'number', { default: { from: 'fact', fact: 'customer.level' } })],
			['form.default-unfit /fields/0/default']
		],
		['a field that shows nothing', [field('a', 'text', { access: 'read' })], ['form.nothing-to-show /fields/0/access']],
		[
			'a source that isn’t there',
			[field('a', 'text', { access: 'read', source: { nodeId: 'x', key: 'y' } })],
			['form.source-unknown /fields/0/source']
		],
		[
			'a source of another kind',
			[field('a', 'text', { access: 'read', source: { nodeId: 'accept', key: 'reading' } })],
			['form.source-unfit /fields/0/source']
		],
		[
			'a source of a field that is asked',
			[field('a', 'number', { source: { nodeId: 'accept', key: 'reading' } })],
			['form.source-of-asked /fields/0/source']
		],
		[
			'a condition about a later field',
			[field('a', 'text', { visibleIf: { fact: 'field.b', operator: 'not_empty' } }), field('b', 'text')],
			['form.field-later /fields/0/visibleIf']
		],
		[
			'a condition about itself',
			[field('a', 'text', { requiredIf: { fact: 'field.a', operator: 'is_empty' } })],
			['form.field-later /fields/0/requiredIf']
		],
		[
			'a condition about an unknown field',
			[field('a', 'text', { visibleIf: { all: [{ fact: 'field.z', operator: 'not_empty' }] } })],
			['form.condition.unknown-fact /fields/0/visibleIf/all/0/fact']
		],
		[
			'a condition of the wrong kind',
			[field('a', 'text'), field('b', 'text', { visibleIf: { fact: 'field.a', operator: 'gt', value: 1 } })],
			['form.condition.operator-unfit /fields/1/visibleIf/operator']
		],
		['a formula about nothing', [field('a', 'formula', { formula: 'b + 1' })], ['form.formula.unknown-name /fields/0/formula']],
		['a formula of another kind than it says', [field('a', 'formula', { formula: '"x"' })], ['form.formula-result /fields/0/formula']],
		[
			'a default formula of another kind than its field',
			[field('a', 'date', { default: { from: 'formula', formula: '1' } })],
			['form.formula-result /fields/0/default/formula']
		],
		[
			'formulas that go round in a circle',
			[field('a', 'formula', { formula: 'b + 1' }), field('b', 'formula', { formula: 'a + 1' })],
			['form.circle /fields/0', 'form.circle /fields/1']
		],
		[
			'a field that is shown only by what it feeds',
			[field('sum', 'formula', { formula: 'b + 1' }), field('b', 'number', { visibleIf: { fact: 'field.sum', operator: 'gt', value: 0 } })],
			['form.circle /fields/0', 'form.circle /fields/1']
		]
	])('finds %s', (_, fields, expected) => {
		expect(find(...fields)).toEqual(expected);
	});
});
