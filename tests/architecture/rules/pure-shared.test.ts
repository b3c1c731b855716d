import { expect, it } from 'vitest';
import { placesFound } from '../planted.ts';
import { pureShared } from './pure-shared.ts';

const inShared = (line: string): readonly string[] => placesFound(pureShared, { 'shared/domain/a.ts': `\n${line}` });

it.each([
	'const now = Date.now();',
	'const now = new Date();',
	'const now = Date();',
	'const id = Math.random();',
	'const id = crypto.randomUUID();',
	"const answer = await fetch('https://example.com');",
	'setTimeout(() => {}, 1);',
	'setInterval(() => {}, 1);',
	"console.log('x');",
	'const clock = { now: performance.now };',
	'const home = process.env.HOME;'
])('finds %s', (line) => {
	expect(inShared(line)).toEqual(['shared/domain/a.ts:2']);
});

it.each([
	'const due = new Date(openedAt);',
	'const rounded = Math.round(1.5);',
	'const answer = deps.fetch(url);',
	'const deps = { fetch: 1, process: 2 };',
	'type Deps = { crypto: string; process(): void };',
	'// Date.now() would be wrong here',
	"const text = 'Date.now()';",
	'const { process: step } = node;'
])('leaves %s alone', (line) => {
	expect(inShared(line)).toEqual([]);
});

it('looks at shared/ only, and not at tests', () => {
	expect(placesFound(pureShared, { 'worker/a.ts': 'Date.now()', 'shared/a.test.ts': 'Date.now()' })).toEqual([]);
});
