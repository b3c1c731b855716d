import { expect, it } from 'vitest';
import { makePassword } from './make-password.ts';

it('makes a password that the API takes, different each time', () => {
	const random = (bytes: Uint8Array<ArrayBuffer>) => void crypto.getRandomValues(bytes);
	const made = new Set(Array.from({ length: 50 }, () => makePassword(random)));
	expect(made.size).toBe(50);
	for (const password of made) expect(password).toMatch(/^[a-zA-Z2-9]{14}$/);
});

it('throws away bytes that would favour some letters', () => {
	let round = 0;
	const random = (bytes: Uint8Array<ArrayBuffer>) => void bytes.fill(round++ === 0 ? 255 : 0);
	expect(makePassword(random)).toBe('a'.repeat(14));
});
