import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromBase64Url, toBase64Url } from './base64url.ts';

describe('base64url', () => {
	it('gives back every byte', () => {
		fc.assert(
			fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
				expect([...fromBase64Url(toBase64Url(bytes))]).toEqual([...bytes]);
			})
		);
	});

	it('writes what Node writes: no padding, nothing a URL would escape', () => {
		fc.assert(
			fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
				expect(toBase64Url(bytes)).toBe(Buffer.from(bytes).toString('base64url'));
			})
		);
	});

	it.each([
		['', ''],
		['f', 'Zg'],
		['fo', 'Zm8'],
		['foo', 'Zm9v'],
		['foobar', 'Zm9vYmFy'],
		['\u00fb\u00ff', '-_8']
	])('writes "%s" as "%s" (RFC 4648, section 10)', (plain, encoded) => {
		expect(toBase64Url(Uint8Array.from(plain, (char) => char.charCodeAt(0)))).toBe(encoded);
	});

	it('takes what isn’t base64 for a bug', () => {
		expect(() => fromBase64Url('no base64!')).toThrow();
	});
});
