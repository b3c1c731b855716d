/** Whether X-Forwarded-For was written by a proxy of ours; `unset` where nobody has said, and it isn't believed. */
export type TrustProxy = 'yes' | 'no' | 'unset';

/**
 * What to tell whoever runs this when a request came through a proxy and nobody has said whether to believe it; undefined when there is
 * nothing to say. Without the proxy's word everybody behind it is one address. A visitor can make this line appear, once, and nothing else.
 */
export function untrustedProxy(headers: Pick<Headers, 'has'>, trust: TrustProxy): string | undefined {
	if (trust !== 'unset' || !headers.has('x-forwarded-for')) return undefined;
	return (
		'A request came with X-Forwarded-For, so there is a proxy in front, and TRUST_PROXY is not set: everybody behind it counts as one address, ' +
		'for the limits on signing in and on requests, and in the audit log. If the proxy is yours and nobody else reaches this port, start with ' +
		'TRUST_PROXY=1; if not, TRUST_PROXY=0 keeps it so and ends this message. See docs/deploy.md.'
	);
}
