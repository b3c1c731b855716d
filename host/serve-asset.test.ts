import { expect, it } from 'vitest';
import type { Asset } from './asset.ts';
import { serveAsset } from './serve-asset.ts';

const script: Asset = { type: 'text/javascript; charset=utf-8', etag: '"abc"', immutable: true, encodings: ['br', 'gzip'] };

const diskWith = (files: Record<string, string>): Fetcher => {
	const disk = {
		fetch: async (url: string): Promise<Response> => {
			const body = files[new URL(url).pathname];
			return new Response(body ?? null, { status: body === undefined ? 404 : 200 });
		}
	};
	return disk as unknown as Fetcher;
};
const get = (headers: Record<string, string> = {}): Request => new Request('http://localhost/a.js', { headers });

it('sends the brotli copy to a browser that takes it', async () => {
	const response = await serveAsset(get({ 'accept-encoding': 'gzip, br' }), '/a.js', script, diskWith({ '/a.js.br': 'small' }));
	expect(await response.text()).toBe('small');
	expect(Object.fromEntries(response.headers)).toEqual({
		'cache-control': 'public, max-age=31536000, immutable',
		'content-encoding': 'br',
		'content-type': 'text/javascript; charset=utf-8',
		etag: '"abc"',
		vary: 'accept-encoding',
		'x-content-type-options': 'nosniff'
	});
});

it('sends nothing to a browser that has the file', async () => {
	const response = await serveAsset(get({ 'if-none-match': 'W/"abc"' }), '/a.js', script, diskWith({}));
	expect(response.status).toBe(304);
});

it('asks again for a file without a hash in its name', async () => {
	const icon: Asset = { type: 'image/png', etag: '"i"', immutable: false, encodings: [] };
	const response = await serveAsset(get(), '/icon.png', icon, diskWith({ '/icon.png': 'png' }));
	expect(response.headers.get('cache-control')).toBe('no-cache');
	expect(response.headers.has('vary')).toBe(false);
});
