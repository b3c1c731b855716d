import { expect, it } from 'vitest';
import { chooseEncoding } from './choose-encoding.ts';

it.each([
	['gzip, deflate, br', 'br'],
	['gzip', 'gzip'],
	['br;q=0, gzip;q=0.5', 'gzip'],
	['identity', undefined],
	[null, undefined]
] as const)('chooses for Accept-Encoding %s', (accept, expected) => {
	expect(chooseEncoding(accept, ['br', 'gzip'])).toBe(expected);
});
