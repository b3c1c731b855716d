import type { Asset } from './asset.ts';
import { chooseEncoding, type Encoding } from './choose-encoding.ts';

const EXTENSION: Readonly<Record<Encoding, string>> = { br: '.br', gzip: '.gz' };

/** Answers GET and HEAD for a file of the build, in the smallest form the browser takes. */
export async function serveAsset(request: Request, pathname: string, asset: Asset, disk: Fetcher): Promise<Response> {
	const headers = new Headers({
		'content-type': asset.type,
		'cache-control': asset.immutable ? 'public, max-age=31536000, immutable' : 'no-cache',
		etag: asset.etag,
		'x-content-type-options': 'nosniff'
	});
	if (asset.encodings.length > 0) headers.set('vary', 'accept-encoding');
	if (isFresh(request.headers.get('if-none-match'), asset.etag)) return new Response(null, { status: 304, headers });

	const encoding = chooseEncoding(request.headers.get('accept-encoding'), asset.encodings);
	const file = await disk.fetch(`http://disk${pathname}${encoding ? EXTENSION[encoding] : ''}`, { method: request.method });
	if (!file.ok) return new Response(null, { status: 404 });
	const length = file.headers.get('content-length');
	if (length !== null) headers.set('content-length', length);
	if (encoding) headers.set('content-encoding', encoding);
	// 'manual': the bytes are already what content-encoding says.
	return new Response(file.body, { headers, encodeBody: 'manual' });
}

const isFresh = (ifNoneMatch: string | null, etag: string): boolean =>
	(ifNoneMatch ?? '').split(',').some((candidate) => candidate.trim().replace(/^W\//, '') === etag.replace(/^W\//, ''));
