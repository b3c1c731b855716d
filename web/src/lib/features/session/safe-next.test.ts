import { expect, it } from 'vitest';
import { safeNext } from './safe-next.ts';

it.each([
	['/tickets/1?tab=all', '/tickets/1?tab=all'],
	['//evil.example/x', '/board'],
	['/\\evil.example', '/board'],
	['/\t/evil.example', '/board'],
	['https://evil.example', '/board'],
	['javascript:alert(1)', '/board'],
	['/sign-in?next=/board', '/board'],
	[null, '/board']
])('leads from %s to %s', (next, path) => {
	expect(safeNext(next)).toBe(path);
});
