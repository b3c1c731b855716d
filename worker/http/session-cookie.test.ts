import { describe, expect, it } from 'vitest';
import { clearedSessionCookie, readSessionCookie, sessionCookie } from './session-cookie.ts';

const SECRET = 'a'.repeat(43);
const request = (headers: Record<string, string> = {}) => new Request('http://baton.test/', { headers });

describe('the session cookie', () => {
	it('is kept from scripts and other sites, and from plain http once the visitor comes by TLS', () => {
		expect([sessionCookie(request(), SECRET), sessionCookie(request({ 'x-forwarded-proto': 'https' }), SECRET)]).toEqual([
			`baton_session=${SECRET}; Path=/; HttpOnly; SameSite=Lax; Max-Age=1209600`,
			`baton_session=${SECRET}; Path=/; HttpOnly; SameSite=Lax; Max-Age=1209600; Secure`
		]);
	});

	it('ends at once when it is cleared', () => {
		expect(clearedSessionCookie(request())).toBe('baton_session=; Path=/; HttpOnly; SameSite=Lax; Max-Age=0');
	});

	it('is found among others, and nothing else is taken for it', () => {
		const read = (cookie: string) => readSessionCookie(request({ cookie }));
		expect([
			read(`a=b; baton_session=${SECRET}; c=d`),
			read(`my_baton_session=${SECRET}`),
			read('baton_session=short'),
			read(`baton_session=${SECRET}"`)
		]).toEqual([SECRET, undefined, undefined, undefined]);
		expect(readSessionCookie(request())).toBeUndefined();
	});
});
