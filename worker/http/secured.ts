/** The headers that every answer of the API carries; pages get theirs from SvelteKit. A socket's 101 must go through untouched. */
export function secured(response: Response): Response {
	if (response.status === 101) return response;
	const headers = new Headers(response.headers);
	headers.set('x-content-type-options', 'nosniff');
	headers.set('referrer-policy', 'same-origin');
	headers.set('x-frame-options', 'DENY');
	headers.set('content-security-policy', "default-src 'none'; frame-ancestors 'none'");
	headers.set('strict-transport-security', 'max-age=31536000; includeSubDomains');
	return new Response(response.body, { status: response.status, statusText: response.statusText, headers });
}
