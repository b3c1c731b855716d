import { expect, it } from 'vitest';
import { shortName } from './short-name.ts';

it.each([
	['李建国', '建国'],
	['王敏', '王敏'],
	['Ada Lovelace', 'AL'],
	['ops', 'OP'],
	['', '']
])('shortens %s to %s', (name, short) => {
	expect(shortName(name)).toBe(short);
});
