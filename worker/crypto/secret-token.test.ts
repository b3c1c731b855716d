import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { createSecret, hashSecret } from './secret-token.ts';

describe('a secret', () => {
	it('has as many random bytes as asked for, and is never the same', () => {
		const secrets = Array.from({ length: 100 }, () => createSecret());
		expect(new Set(secrets).size).toBe(100);
		expect([createSecret().length, createSecret(16).length]).toEqual([43, 22]);
	});

	it('is stored as its SHA-256', async () => {
		expect(await hashSecret('baton_secret')).toBe(createHash('sha256').update('baton_secret').digest('base64url'));
	});
});
