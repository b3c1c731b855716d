import { describe, expect, it } from 'vitest';
import type { Answer } from './answers.ts';
import { aField } from './testing/a-field.ts';
import { validateAnswers } from './validate-answers.ts';

const NOW = Date.parse('2026-02-27T18:00:00Z');
/** It is already the 28th in Shanghai. */
const OCCASION = { facts: {}, answers: {}, before: {}, now: NOW, timeZone: 'Asia/Shanghai' };
const CHOICES = ['a', 'b', 'c'].map((value) => ({ value, label: { zh: value, en: value } }));
const t = (text: string) => ({ zh: text, en: text });
const TREE = [
	{
		value: 'cooling',
		label: t('制冷'),
		options: [
			{ value: 'compressor', label: t('压缩机') },
			{ value: 'fan', label: t('风机') }
		]
	},
	{ value: 'other', label: t('其他') }
];
type Draft = Parameters<typeof aField>[0];

const check = (draft: Draft, answer: Answer) => validateAnswers({ fields: [aField(draft)] }, { answer }, OCCASION);

describe('an answer', () => {
	it.each<[string, Draft, Answer, Answer?]>([
		['text of a format', { kind: 'text', pattern: { format: 'mobile' } }, ' 13800001234 ', '13800001234'],
		['identity number with its check digit', { kind: 'text', pattern: { format: 'id-card' } }, '11010519491231002X'],
		['number plate', { kind: 'text', pattern: { format: 'plate' } }, '沪AD12345'],
		['text of a template', { kind: 'text', pattern: { template: 'GR-####/A' } }, 'GR-2026/B'],
		['number', { kind: 'number', min: -40, max: 60, step: 0.5 }, 24.5],
		['number without the noise of binary fractions', { kind: 'number' }, 0.1 + 0.2, 0.3],
		['number on a fine step', { kind: 'number', step: 0.1 }, 0.7],
		['number on a step far from the least', { kind: 'number', min: -40, step: 0.1 }, -39.9],
		['amount of money', { kind: 'money', minMinor: 0, maxMinor: 1_000_00 }, 1_000_00],
		['day', { kind: 'date', earliest: 0, latest: '2026-12-31' }, '2026-02-28'],
		['moment', { kind: 'dateTime', earliest: 0 }, NOW],
		['several choices, in their order', { kind: 'choices', choices: CHOICES, minCount: 2 }, ['c', 'a', 'c'], ['a', 'c']],
		['way down a tree', { kind: 'cascade', options: TREE }, '/cooling/fan/'],
		['stop on the way', { kind: 'cascade', options: TREE, anyLevel: true }, '/cooling/'],
		['district', { kind: 'region' }, '310106'],
		['city', { kind: 'region', level: 'city' }, '310100'],
		['place', { kind: 'location' }, { lat: 31.2, lng: 121.5, text: '人民广场' }],
		['person', { kind: 'person' }, { id: 'p-1', name: '王秀英' }],
		['device', { kind: 'equipment' }, { id: 'e-1', name: '冷柜' }],
		[
			'files, each once',
			{ kind: 'attachments' },
			[
				{ id: 'f', name: 'a.pdf' },
				{ id: 'f', name: 'b.pdf' }
			],
			[{ id: 'f', name: 'a.pdf' }]
		],
		['signature', { kind: 'signature' }, 'file-1']
	])('is a %s', (_, draft, answer, kept = answer) => {
		expect(check(draft, answer)).toEqual({ ok: true, value: { answer: kept } });
	});

	it.each<[string, string, Draft, Answer]>([
		['form.too-short', 'a text that is too short', { kind: 'text', minLength: 3 }, '漏水'],
		['form.wrong-format', 'a mobile number that isn’t one', { kind: 'text', pattern: { format: 'mobile' } }, '12345678901'],
		['form.wrong-format', 'an identity number with a digit changed', { kind: 'text', pattern: { format: 'id-card' } }, '110105194912310021'],
		['form.wrong-format', 'a text of another template', { kind: 'text', pattern: { template: '##' } }, '1a'],
		['form.wrong-type', 'a text as a number', { kind: 'number' }, '3'],
		['form.wrong-type', 'an endless number', { kind: 'number' }, Number.POSITIVE_INFINITY],
		['form.too-small', 'a number below the least', { kind: 'number', min: -40 }, -41],
		['form.too-large', 'a number above the most', { kind: 'number', max: 60 }, 60.1],
		['form.off-step', 'a number between steps', { kind: 'number', min: 0.5, step: 0.5 }, 0.7],
		['form.wrong-type', 'half a fen', { kind: 'money' }, 0.5],
		['form.wrong-type', 'more money than can be counted', { kind: 'money' }, 2 ** 53],
		['form.too-small', 'money below the least', { kind: 'money', minMinor: 100 }, 99],
		['form.too-large', 'money above the most', { kind: 'money', maxMinor: 100 }, 101],
		['form.not-a-date', 'a day that isn’t in the calendar', { kind: 'date' }, '2026-02-29'],
		['form.not-a-date', 'an instant as a day', { kind: 'date' }, NOW],
		['form.too-early', 'yesterday, as the ticket’s zone has it', { kind: 'date', earliest: 0 }, '2026-02-27'],
		['form.too-late', 'a day after the last', { kind: 'date', latest: 7 }, '2026-03-08'],
		['form.not-a-date', 'a day as a moment', { kind: 'dateTime' }, '2026-02-28'],
		['form.not-a-date', 'a fraction of a millisecond', { kind: 'dateTime' }, 1.5],
		['form.too-early', 'a moment of yesterday', { kind: 'dateTime', earliest: 0 }, NOW - 3 * 3_600_000],
		['form.too-few', 'fewer choices than asked for', { kind: 'choices', choices: CHOICES, minCount: 2 }, ['a', 'a']],
		['form.too-many', 'more choices than allowed', { kind: 'choices', choices: CHOICES, maxCount: 1 }, ['a', 'b']],
		['form.not-a-choice', 'one that isn’t offered', { kind: 'choices', choices: CHOICES }, ['d']],
		['form.not-a-choice', 'a way that isn’t there', { kind: 'cascade', options: TREE }, '/cooling/pump/'],
		['form.not-a-choice', 'a way written otherwise', { kind: 'cascade', options: TREE }, 'cooling/fan'],
		['form.go-deeper', 'a stop on the way', { kind: 'cascade', options: TREE }, '/cooling/'],
		['form.not-a-region', 'a code of no province', { kind: 'region' }, '990101'],
		['form.not-a-region', 'a city where a district is asked for', { kind: 'region' }, '310100'],
		['form.wrong-type', 'a text as a place', { kind: 'location' }, '人民广场'],
		['form.wrong-type', 'an id alone as a person', { kind: 'person' }, 'p-1'],
		['form.wrong-type', 'a place as a customer', { kind: 'customer' }, { lat: 1, lng: 1 }],
		['form.wrong-type', 'texts as files', { kind: 'attachments' }, ['f']],
		[
			'form.too-few',
			'one file where two are asked for',
			{ kind: 'attachments', minCount: 2 },
			[
				{ id: 'f', name: 'a' },
				{ id: 'f', name: 'a' }
			]
		],
		['form.wrong-type', 'a list as a signature', { kind: 'signature' }, ['f']],
		['form.wrong-type', 'a masked answer where nothing is masked', { kind: 'text' }, { masked: '138****1234' }]
	])('is refused with %s for %s', (code, _, draft, answer) => {
		expect(check(draft, answer)).toMatchObject({ ok: false, error: { code, field: '/answers/answer' } });
	});
});
