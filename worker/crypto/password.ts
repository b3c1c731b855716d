import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';

/** Cost parameters (RFC 7914): 16 MiB and about 90 ms here; stored with each hash, so they can be raised. */
const COST = { N: 16_384, r: 16, p: 1 };
const KEY_BYTES = 32;

function derive(password: string, salt: Uint8Array, { N, r, p }: typeof COST): Promise<Buffer> {
	return new Promise((resolve, reject) => {
		scrypt(password.normalize('NFKC'), salt, KEY_BYTES, { N, r, p, maxmem: 256 * N * r }, (error, key) => (error ? reject(error) : resolve(key)));
	});
}

/** `scrypt$N$r$p$salt$key`, the last two base64. */
export async function hashPassword(password: string): Promise<string> {
	const salt = randomBytes(16);
	const key = await derive(password, salt, COST);
	return ['scrypt', COST.N, COST.r, COST.p, salt.toString('base64'), key.toString('base64')].join('$');
}

export async function verifyPassword(password: string, stored: string): Promise<boolean> {
	const [scheme, N, r, p, salt, key] = stored.split('$');
	if (scheme !== 'scrypt' || salt === undefined || key === undefined) return false;
	const expected = Buffer.from(key, 'base64');
	const actual = await derive(password, Buffer.from(salt, 'base64'), { N: Number(N), r: Number(r), p: Number(p) });
	return expected.length === actual.length && timingSafeEqual(expected, actual);
}

/** Spends the time of a verification when there is no such account, so that the answer's delay doesn't tell. */
export const pretendToVerify = async (password: string): Promise<void> => void (await derive(password, new Uint8Array(16), COST));
