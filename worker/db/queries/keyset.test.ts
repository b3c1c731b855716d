import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toBase64Url } from '#worker/crypto/base64url.ts';
import { decodeCursor, encodeCursor, type KeysetPosition, pageOf } from './keyset.ts';

const aPosition = fc.record({ at: fc.nat({ max: 999_999_999_999_999 }), id: fc.stringMatching(/^[A-Za-z0-9:_-]{1,60}$/) });
const refused = { ok: false, error: { code: 'request.cursor', params: {}, field: '/query/cursor' } };
const raw = (text: string) => toBase64Url(new TextEncoder().encode(text));

describe('a cursor', () => {
	it('leads back to its position', () => {
		fc.assert(
			fc.property(aPosition, (position) => {
				expect(decodeCursor(encodeCursor(position))).toEqual({ ok: true, value: position });
			})
		);
	});

	it('is missing on the first page', () => {
		expect(decodeCursor(undefined)).toEqual({ ok: true, value: null });
	});

	it.each([
		'',
		'not base64!',
		raw('5'),
		raw('5 '),
		raw('-5 a'),
		raw('5.5 a'),
		raw('five a'),
		raw('5 a b'),
		raw(`5 ${'x'.repeat(61)}`),
		raw('1234567890123456 a')
	])('that we didn’t make is refused: "%s"', (cursor) => {
		expect(decodeCursor(cursor)).toEqual(refused);
	});

	it('is either ours or refused, whatever it is', () => {
		fc.assert(
			fc.property(fc.string(), (cursor) => {
				const decoded = decodeCursor(cursor);
				if (!decoded.ok) expect(decoded).toEqual(refused);
			})
		);
	});
});

describe('pageOf', () => {
	const page = (rows: readonly KeysetPosition[], limit: number) => pageOf(rows, { limit, position: (row) => row, view: ({ id }) => id });
	const rows = [3, 2, 1].map((at) => ({ at, id: `t-${at}` }));

	it('shows a page and where the next one begins', () => {
		expect(page(rows, 2)).toEqual({ items: ['t-3', 't-2'], nextCursor: encodeCursor({ at: 2, id: 't-2' }) });
	});

	it('ends with the last page, full or not, or empty', () => {
		expect([page(rows, 3), page(rows, 9), page([], 9)]).toEqual([
			{ items: ['t-3', 't-2', 't-1'], nextCursor: null },
			{ items: ['t-3', 't-2', 't-1'], nextCursor: null },
			{ items: [], nextCursor: null }
		]);
	});
});
