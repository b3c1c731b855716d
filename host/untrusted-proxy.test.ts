import { expect, it } from 'vitest';
import { untrustedProxy } from './untrusted-proxy.ts';

const through = new Headers({ 'x-forwarded-for': '203.0.113.5' });

it('names the setting when a proxy is in front and nobody has decided whether to believe it', () => {
	expect(untrustedProxy(through, 'unset')).toContain('TRUST_PROXY=1');
});

it('is silent where it was decided, and where there is no proxy', () => {
	expect([untrustedProxy(through, 'yes'), untrustedProxy(through, 'no'), untrustedProxy(new Headers(), 'unset')]).toEqual([
		undefined,
		undefined,
		undefined
	]);
});
