import { renderSVG } from 'uqr';
import { publicOrigin } from './is-foreign.ts';

/** A QR code of one of our public pages, error correction Q: it still reads with a scratch or a sticker's corner torn. */
export function answerQr(request: Request, path: `/${string}`): Response {
	const svg = renderSVG(`${publicOrigin(request)}${path}`, { ecc: 'Q', border: 2 });
	return new Response(svg, { headers: { 'content-type': 'image/svg+xml; charset=utf-8', 'cache-control': 'private, max-age=3600' } });
}
