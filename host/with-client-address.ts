/**
 * The application reads the visitor's address where Cloudflare puts it, in `cf-connecting-ip`. Here only a proxy can know
 * it: the last entry of X-Forwarded-For, when the proxy is ours. What a visitor writes there himself never passes.
 */
export function withClientAddress(request: Request, trustProxy: boolean): Request {
	const forwarded = trustProxy ? request.headers.get('x-forwarded-for') : null;
	const address = forwarded?.split(',').at(-1)?.trim();
	const headers = new Headers(request.headers);
	headers.delete('cf-connecting-ip');
	if (address) headers.set('cf-connecting-ip', address);
	return new Request(request, { headers });
}
