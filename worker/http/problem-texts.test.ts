import path from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { readRepository } from '../../tests/architecture/read-repository.ts';
import { isCode, isTest, nodesOf, syntaxTree } from '../../tests/architecture/reading/syntax-tree.ts';
import type { SourceFile } from '../../tests/architecture/source-file.ts';
import { PROBLEM_TEXTS, type ProblemText } from './problem-texts.ts';

/** One place in the sources that refuses: with which code (undefined when it can't be told) and which parameters. */
type Use = { readonly place: string; readonly code: string | undefined; readonly params: readonly string[] };

const SOURCES = readRepository(path.resolve(import.meta.dirname, '../..')).filter(
	(file) => /^(shared|durable|worker)\//.test(file.path) && !file.path.includes('/testing/') && isCode(file) && !isTest(file)
);

/** Every refusal in some files: calls of `refuse`, and of `no` where that refuses with a code of the form `form.${code}`. */
function refusalsIn(files: readonly SourceFile[]): Use[] {
	return files.flatMap((file) => {
		const calls = [...nodesOf(syntaxTree(file))].filter((node) => ts.isCallExpression(node));
		const prefix = calls.map((call) => prefixOf(call)).find((found) => found !== undefined);
		return calls.flatMap((call): Use[] => {
			const [code, params] = call.arguments;
			const { line } = ts.getLineAndCharacterOfPosition(syntaxTree(file), call.getStart());
			const use = { place: `${file.path}:${line + 1}`, code: code && ts.isStringLiteral(code) ? code.text : undefined, params: namesOf(params) };
			if (call.expression.getText() === 'refuse' && prefixOf(call) === undefined) return [use];
			// What `no` adds itself is what the refusal behind it spreads.
			const added = calls.filter((other) => prefixOf(other) !== undefined).flatMap((other) => namesOf(other.arguments[1]));
			if (prefix !== undefined && call.expression.getText() === 'no')
				return [{ ...use, code: use.code && prefix + use.code, params: [...use.params, ...added] }];
			return [];
		});
	});
}

/** `form.` of `refuse(`form.${code}`, …)`. */
function prefixOf(call: ts.CallExpression): string | undefined {
	const [code] = call.arguments;
	return call.expression.getText() === 'refuse' && code && ts.isTemplateExpression(code) ? code.head.text : undefined;
}

/** The parameters that an object literal gives. `named(field)` is a field's label in both languages, which texts call `label`. */
function namesOf(params: ts.Expression | undefined): string[] {
	if (params === undefined) return [];
	if (ts.isCallExpression(params) && params.expression.getText() === 'named') return ['label'];
	if (!ts.isObjectLiteralExpression(params)) return [];
	return params.properties.flatMap((property) => (ts.isSpreadAssignment(property) ? namesOf(property.expression) : [property.name.getText()]));
}

const placeholders = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? '');
const wordsOf = ({ title, detail }: ProblemText) => [title.zh, detail.zh, title.en, detail.en];

/** What is wrong between some refusals and some texts. */
function complaints(uses: readonly Use[], texts: Readonly<Record<string, ProblemText>>): string[] {
	const used = new Set(uses.map(({ code }) => code));
	return [
		...uses.flatMap(({ place, code }) => (code === undefined ? [`${place}: a code that can’t be read from the source`] : [])),
		...uses.flatMap(({ place, code }) => (code !== undefined && texts[code] === undefined ? [`${place}: no text for ${code}`] : [])),
		...Object.keys(texts).flatMap((code) => (used.has(code) ? [] : [`no refusal uses the text of ${code}`])),
		...uses.flatMap(({ place, code, params }) => {
			const wanted = code === undefined ? [] : wordsOf(texts[code] ?? NO_TEXT).flatMap(placeholders);
			return [...new Set(wanted)]
				.filter((name) => !params.includes(name))
				.map((name) => `${place}: ${code} is written with {${name}}, which isn’t given`);
		})
	];
}
const NO_TEXT: ProblemText = { status: 400, title: { zh: '', en: '' }, detail: { zh: '', en: '' } };

const USES = refusalsIn(SOURCES);
const entries = Object.entries(PROBLEM_TEXTS);

describe('the texts of refusals', () => {
	it('are complete: each code has one, each one has a code, and each placeholder is filled wherever the code is used', () => {
		expect(complaints(USES, PROBLEM_TEXTS)).toEqual([]);
	});

	it('are looked for in every room that refuses', () => {
		const found = USES.map(({ code }) => code);
		for (const code of [
			'flow.no-such-outcome',
			'form.required',
			'form.too-long',
			'ticket.stale',
			'hub.technician-full',
			'route.not-found',
			'file.empty'
		])
			expect(found).toContain(code);
	});

	it('say the same with the same parameters in both languages', () => {
		const differing = entries.filter(([, { detail }]) => String(placeholders(detail.zh).toSorted()) !== String(placeholders(detail.en).toSorted()));
		expect(differing.map(([code]) => code)).toEqual([]);
	});

	it('are Chinese in Chinese and English in English', () => {
		const han = /\p{Script=Han}/u;
		expect(entries.filter(([, { title, detail }]) => ![title.zh, detail.zh].every((zh) => han.test(zh))).map(([code]) => code)).toEqual([]);
		expect(entries.filter(([, { title, detail }]) => [title.en, detail.en].some((en) => en === '' || han.test(en))).map(([code]) => code)).toEqual(
			[]
		);
	});

	it('have full-width punctuation between Chinese characters', () => {
		const HALF_WIDTH = /\p{Script=Han}\s*[,.:;!?()]\s*\p{Script=Han}|\p{Script=Han}[,.;!?]$/u;
		expect(HALF_WIDTH.test('请重试,谢谢')).toBe(true);
		expect(entries.flatMap(([, { title, detail }]) => [title.zh, detail.zh]).filter((zh) => HALF_WIDTH.test(zh))).toEqual([]);
	});

	it('carry the status of a refusal', () => {
		expect(entries.filter(([, { status }]) => status < 400 || status > 599).map(([code]) => code)).toEqual([]);
	});
});

describe('the search for refusals', () => {
	const planted = (text: string) => refusalsIn([{ path: 'shared/domain/planted.ts', text }]);
	const text = (zh: string): ProblemText => ({ ...NO_TEXT, detail: { zh, en: '' } });

	it('finds codes over several lines, parameters by either spelling, and codes made of a prefix', () => {
		expect(
			planted(
				`refuse('a.b');\nconst x = refuse(\n'c.d', { one: 1, two }, '/x');\nconst no = (code, params = {}) => refuse(\`form.\${code}\`, { ...named(field), ...params });\nno('late', { max });`
			)
		).toEqual([
			{ place: 'shared/domain/planted.ts:1', code: 'a.b', params: [] },
			{ place: 'shared/domain/planted.ts:2', code: 'c.d', params: ['one', 'two'] },
			{ place: 'shared/domain/planted.ts:5', code: 'form.late', params: ['max', 'label'] }
		]);
	});

	it('leaves `no` alone where it means something else', () => {
		expect(planted("no('late');")).toEqual([]);
	});

	it('complains of a code without a text, a text without a code, a parameter that isn’t given and a code that can’t be read', () => {
		const uses = planted("refuse('a.b');\nrefuse('c.d', { one });\nrefuse(code);");
		expect(complaints(uses, { 'c.d': text('{one} {two}'), 'e.f': text('') })).toEqual([
			'shared/domain/planted.ts:3: a code that can’t be read from the source',
			'shared/domain/planted.ts:1: no text for a.b',
			'no refusal uses the text of e.f',
			'shared/domain/planted.ts:2: c.d is written with {two}, which isn’t given'
		]);
	});
});
