import { expect, it } from 'vitest';
import { withClientAddress } from './with-client-address.ts';

const addressOf = (headers: Record<string, string>, trustProxy: boolean): string | null =>
	withClientAddress(new Request('http://localhost/', { headers }), trustProxy).headers.get('cf-connecting-ip');

it('takes the address the nearest proxy saw, not those it was told', () => {
	expect(addressOf({ 'x-forwarded-for': '1.1.1.1, 2.2.2.2' }, true)).toBe('2.2.2.2');
});

it('never believes the visitor', () => {
	expect(addressOf({ 'cf-connecting-ip': '1.1.1.1' }, true)).toBeNull();
	expect(addressOf({ 'cf-connecting-ip': '1.1.1.1', 'x-forwarded-for': '1.1.1.1' }, false)).toBeNull();
});
