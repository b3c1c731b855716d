/**
 * Whether a browser sent this from another site. Browsers name the origin on every unsafe request and socket upgrade; a request
 * without one comes from a program, which has no cookies that it wasn't given.
 */
export function isForeign(request: Request): boolean {
	const site = request.headers.get('sec-fetch-site');
	if (site === 'cross-site' || site === 'same-site') return true;
	const origin = request.headers.get('origin');
	return origin !== null && origin !== publicOrigin(request);
}

/** Our own origin as the visitor sees it; a reverse proxy that ends TLS says so in `x-forwarded-proto`. */
export function publicOrigin(request: Request): string {
	const { protocol, host } = new URL(request.url);
	const forwarded = request.headers.get('x-forwarded-proto');
	const scheme = forwarded === 'https' || forwarded === 'http' ? forwarded : protocol === 'https:' || protocol === 'wss:' ? 'https' : 'http';
	return `${scheme}://${request.headers.get('host') ?? host}`;
}
