import { describe, expect, it } from 'vitest';
import { hashPassword, pretendToVerify, verifyPassword } from './password.ts';

const stored = await hashPassword('correct horse');
const [scheme, n, r, p, salt, key] = stored.split('$');

describe('a password', () => {
	it('is verified by its hash, and nothing else is', async () => {
		const tries = ['correct horse', 'correct horse ', 'Correct horse', '', stored];
		expect(await Promise.all(tries.map((password) => verifyPassword(password, stored)))).toEqual([true, false, false, false, false]);
	});

	it('is verified however the keyboard composed its characters', async () => {
		expect(await verifyPassword('e\u0301te\u0301', await hashPassword('\u00e9t\u00e9'))).toBe(true);
	});

	it('is stored with its cost and a salt of its own, and not itself', async () => {
		expect(stored).toMatch(/^scrypt\$16384\$16\$1\$[A-Za-z0-9+/]{22}==\$[A-Za-z0-9+/]{43}=$/);
		expect(await hashPassword('correct horse')).not.toBe(stored);
	});

	it('is verified by the cost it was stored with, so that the cost can be raised', async () => {
		// RFC 7914, section 12: scrypt("pleaseletmein", "SodiumChloride", N=16384, r=8, p=1), its first 32 bytes.
		const vector = `scrypt$16384$8$1$${btoa('SodiumChloride')}$${Buffer.from('7023bdcb3afd7348461c06cd81fd38ebfda8fbba904f8e3ea9b543f6545da1f2', 'hex').toString('base64')}`;
		expect(await verifyPassword('pleaseletmein', vector)).toBe(true);
	});

	it.each([
		['nothing', ''],
		['the password in the clear', 'correct horse'],
		['another scheme', ['bcrypt', n, r, p, salt, key].join('$')],
		['a hash without its key', [scheme, n, r, p, salt].join('$')],
		['an empty key', [scheme, n, r, p, salt, ''].join('$')],
		['a key that was cut', [scheme, n, r, p, salt, key?.slice(0, 20)].join('$')],
		['another salt', [scheme, n, r, p, btoa('0123456789abcdef'), key].join('$')]
	])('is not verified by %s', async (_, malformed) => {
		expect(await verifyPassword('correct horse', malformed)).toBe(false);
	});

	it.each(['many', '1000', '0'])('lets nobody in by a hash of an impossible cost (%s), and says so aloud', async (cost) => {
		await expect(verifyPassword('correct horse', [scheme, cost, r, p, salt, key].join('$'))).rejects.toThrow();
	});

	it('of nobody is pretended to be verified', async () => {
		await expect(pretendToVerify('correct horse')).resolves.toBeUndefined();
	});
});
