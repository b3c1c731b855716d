/** Blocks of IPv4 that are no place on the internet (IANA IPv4 Special-Purpose Address Registry): first address and length of the prefix. */
const SPECIAL: readonly (readonly [string, number])[] = [
	['0.0.0.0', 8],
	['10.0.0.0', 8],
	['100.64.0.0', 10],
	['127.0.0.0', 8],
	['169.254.0.0', 16],
	['172.16.0.0', 12],
	['192.0.0.0', 24],
	['192.0.2.0', 24],
	['192.88.99.0', 24],
	['192.168.0.0', 16],
	['198.18.0.0', 15],
	['198.51.100.0', 24],
	['203.0.113.0', 24],
	['224.0.0.0', 3]
];

/** Endings of names that are only known inside a network (RFC 6761, RFC 6762, RFC 8375, ICANN's `.internal`). */
const INNER = ['localhost', 'local', 'internal', 'home.arpa', 'lan', 'intranet', 'corp', 'test', 'invalid', 'example'];

const IPV4 = /^\d{1,3}(?:\.\d{1,3}){3}$/;

/**
 * Whether a host, as `URL` spells it, may be called from here: a name of the public DNS, or a public IPv4 address. Addresses of IPv6 are
 * refused altogether, as so many of them stand for others. What a name resolves to is seen by the runtime alone, which lets workers out
 * to public addresses only.
 */
export function isPublicHost(hostname: string): boolean {
	const host = hostname.toLowerCase().replace(/\.$/, '');
	if (IPV4.test(host)) return !SPECIAL.some(([first, length]) => numberOf(host) >>> (32 - length) === numberOf(first) >>> (32 - length));
	if (host.includes(':') || host.startsWith('[')) return false;
	return host.includes('.') && !INNER.some((ending) => host === ending || host.endsWith(`.${ending}`));
}

const numberOf = (ip: string): number => ip.split('.').reduce((sum, part) => sum * 256 + Number(part), 0);
