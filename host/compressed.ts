import { chooseEncoding } from './choose-encoding.ts';

const TEXT = /^(text\/(?!event-stream)|application\/(json|javascript|xml|manifest\+json)|image\/svg\+xml)/;
const WORTH_IT = 256;

/** Cloudflare compresses pages and JSON by itself; on a plain workerd this does, with gzip, which is quick. */
export function compressed(request: Request, response: Response): Response {
	const { headers, status } = response;
	if (response.body === null || response.webSocket || status === 206 || status === 304) return response;
	if (headers.has('content-encoding') || /no-transform/.test(headers.get('cache-control') ?? '')) return response;
	if (!TEXT.test(headers.get('content-type') ?? '')) return response;
	if (Number(headers.get('content-length') ?? WORTH_IT) < WORTH_IT) return response;
	if (!chooseEncoding(request.headers.get('accept-encoding'), ['gzip'])) return response;

	// workerd encodes the body by itself once the header says so.
	const answer = new Response(response.body, response);
	answer.headers.delete('content-length');
	answer.headers.set('content-encoding', 'gzip');
	answer.headers.append('vary', 'accept-encoding');
	return answer;
}
