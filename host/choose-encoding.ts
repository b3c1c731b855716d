export type Encoding = 'br' | 'gzip';

/** The first of `available` that Accept-Encoding allows (RFC 9110, 12.5.3); `q=0` forbids. */
export function chooseEncoding(accept: string | null, available: readonly Encoding[]): Encoding | undefined {
	const allowed = new Set<string>();
	for (const part of (accept ?? '').toLowerCase().split(',')) {
		const [name = '', ...parameters] = part.split(';').map((text) => text.trim());
		if (!parameters.some((parameter) => /^q=0(\.0*)?$/.test(parameter))) allowed.add(name);
	}
	return available.find((encoding) => allowed.has(encoding));
}
