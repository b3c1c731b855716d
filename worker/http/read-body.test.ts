import { describe, expect, it } from 'vitest';
import { IMAGE_LIMIT, JSON_LIMIT, readImage, readJson } from './read-body.ts';

const post = (body: BodyInit | null, headers: Record<string, string> = { 'content-type': 'application/json' }) =>
	new Request('http://baton.test/', { method: 'POST', body, headers });
const refused = (code: string, params = {}) => ({ ok: false, error: { code, params } });

describe('readJson', () => {
	it.each(['application/json', 'application/json; charset=utf-8', 'application/merge-patch+json', 'APPLICATION/JSON'])('reads %s', async (type) => {
		expect(await readJson(post('{"a":["漏水"]}', { 'content-type': type }))).toEqual({ ok: true, value: { a: ['漏水'] } });
	});

	it.each(['text/plain', 'application/jsonp', 'application/x-www-form-urlencoded', 'text/html; application/json', ''])(
		'refuses the content type "%s", which a foreign page could send',
		async (type) => {
			expect(await readJson(post('{}', { 'content-type': type }))).toEqual(refused('request.media-type', { expected: 'application/json' }));
		}
	);

	it.each<[string, BodyInit | null]>([
		['nothing', null],
		['broken syntax', '{"a":'],
		['broken UTF-8', Uint8Array.from([0x22, 0xff, 0x22])]
	])('refuses %s', async (_, body) => {
		expect(await readJson(post(body))).toEqual(refused('request.not-json'));
	});

	it('reads up to its limit and not a byte more, whatever length was declared', async () => {
		const sized = (bytes: number) => post(`"${'x'.repeat(bytes - 2)}"`);
		const tooLarge = refused('request.too-large', { limit: '1 MB' });
		expect([(await readJson(sized(JSON_LIMIT))).ok, await readJson(sized(JSON_LIMIT + 1))]).toEqual([true, tooLarge]);
		expect(await readJson(post('{}', { 'content-type': 'application/json', 'content-length': String(JSON_LIMIT + 1) }))).toEqual(tooLarge);
	});
});

describe('readImage', () => {
	it('reads bytes as they are, in whatever pieces they come', async () => {
		const body = new ReadableStream({
			start(controller) {
				for (const piece of [[1, 2], [], [3]]) controller.enqueue(Uint8Array.from(piece));
				controller.close();
			}
		});
		const request = new Request('http://baton.test/', { method: 'POST', body, duplex: 'half' } as RequestInit);
		expect(await readImage(request)).toEqual({ ok: true, value: Uint8Array.from([1, 2, 3]) });
	});

	it('refuses nothing at all, and too much', async () => {
		expect([await readImage(post(null)), await readImage(post(new Uint8Array())), await readImage(post(new Uint8Array(IMAGE_LIMIT + 1)))]).toEqual([
			refused('file.empty'),
			refused('file.empty'),
			refused('request.too-large', { limit: '10 MB' })
		]);
	});
});
