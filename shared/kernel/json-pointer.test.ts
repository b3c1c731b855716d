import { describe, expect, it } from 'vitest';
import { jsonPointer } from './json-pointer.ts';

describe('jsonPointer', () => {
	// The examples of RFC 6901, section 5.
	it.each([
		[[], ''],
		[['foo'], '/foo'],
		[['foo', '0'], '/foo/0'],
		[[''], '/'],
		[['a/b'], '/a~1b'],
		[['c%d'], '/c%d'],
		[['m~n'], '/m~0n'],
		[['~1'], '/~01']
	])('points along %j as %s', (names, expected) => {
		expect(jsonPointer(...names)).toBe(expected);
	});
});
