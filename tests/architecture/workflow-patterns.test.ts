import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { nodesOf, syntaxTree } from './reading/syntax-tree.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');
const TESTS = path.join(ROOT, 'shared/domain/flow/patterns');
const ALL = 43;
const FEWEST = 33;

type Row = { readonly number: string; readonly name: string; readonly mark: string; readonly proof: string };

const rowsOf = (table: string): Row[] =>
	[...table.matchAll(/^\| (WCP-\d+) \| (.+?) \| (.) \| (.+) \|$/gm)].map(([, number = '', name = '', mark = '', proof = '']) => ({
		number,
		name,
		mark,
		proof
	}));

/** Every test of a file with the pattern that it belongs to. */
function testsIn(place: string): (readonly [pattern: string, test: string])[] {
	let pattern = '';
	return [...nodesOf(syntaxTree({ path: place, text: readFileSync(place, 'utf8') }))].flatMap((node): (readonly [string, string])[] => {
		if (!ts.isCallExpression(node)) return [];
		const [title] = node.arguments;
		if (title === undefined || !ts.isStringLiteralLike(title)) return [];
		if (node.expression.getText() === 'describe') pattern = title.text;
		return /^it\b/.test(node.expression.getText()) ? [[pattern, title.text]] : [];
	});
}

/** What is missing of a row's test: its file, the pattern in it, or a test of that title below the pattern. */
function missingOf({ number, name, proof }: Row): string | undefined {
	const [, file = '', title = ''] = /^`([a-z-]+\.test\.ts)` › (.+)$/.exec(proof) ?? [];
	const place = path.join(TESTS, file);
	if (file === '' || !existsSync(place)) return `${number}: no file in "${proof}"`;
	const tests = testsIn(place);
	const titles = tests.flatMap(([pattern, test]) => (pattern === `${number} ${name}` ? [test] : []));
	if (titles.length === 0) return `${number}: ${file} doesn’t describe "${number} ${name}"`;
	return titles.includes(title) ? undefined : `${number}: no test "${title}" among ${JSON.stringify(titles)}`;
}

describe('docs/workflow-patterns.md', () => {
	const rows = rowsOf(readFileSync(path.join(ROOT, 'docs/workflow-patterns.md'), 'utf8'));
	const shown = rows.filter(({ mark }) => mark === '✓');

	it('has every pattern once, in the order of their numbers', () => {
		expect(rows.map(({ number }) => number)).toEqual(Array.from({ length: ALL }, (_, index) => `WCP-${index + 1}`));
	});

	it('says of each yes or no, and of each no why', () => {
		expect(rows.filter(({ mark, proof }) => mark !== '✓' && (mark !== '✗' || proof.includes('.test.ts')))).toEqual([]);
	});

	it('names a test that exists for every pattern that is supported, and those are enough', () => {
		expect(shown.flatMap((row) => missingOf(row) ?? [])).toEqual([]);
		expect(shown.length).toBeGreaterThanOrEqual(FEWEST);
	});

	it('would tell of a test that isn’t there', () => {
		const row = { number: 'WCP-1', name: 'Sequence', mark: '✓' };
		expect([
			missingOf({ ...row, proof: '`nowhere.test.ts` › a title' }),
			missingOf({ ...row, proof: '`trigger.test.ts` › a title' }),
			missingOf({ ...row, proof: '`basic-control-flow.test.ts` › goes on once, when all branches have come' })
		]).toEqual([
			'WCP-1: no file in "`nowhere.test.ts` › a title"',
			'WCP-1: trigger.test.ts doesn’t describe "WCP-1 Sequence"',
			expect.stringContaining('WCP-1: no test "goes on once, when all branches have come"')
		]);
	});
});
