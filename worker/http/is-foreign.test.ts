import { describe, expect, it } from 'vitest';
import { isForeign, publicOrigin } from './is-foreign.ts';

const request = (headers: Record<string, string> = {}, url = 'http://baton.test/api/v1/tickets') => new Request(url, { headers });

describe('isForeign', () => {
	it.each<[string, Record<string, string>]>([
		['a program, which names no origin', {}],
		['our own page', { origin: 'http://baton.test', 'sec-fetch-site': 'same-origin' }],
		['our own page behind a proxy that ends TLS', { origin: 'https://baton.test', 'x-forwarded-proto': 'https' }],
		['our own page under the name the visitor sees', { host: 'baton.example', origin: 'http://baton.example' }],
		['who typed the address', { 'sec-fetch-site': 'none' }]
	])('lets in %s', (_, headers) => {
		expect(isForeign(request(headers))).toBe(false);
	});

	it.each<[string, Record<string, string>]>([
		['another site', { origin: 'https://evil.test' }],
		['another site that hides its origin', { origin: 'null' }],
		['another site by its own browser’s word', { 'sec-fetch-site': 'cross-site' }],
		['a neighbour under the same domain', { 'sec-fetch-site': 'same-site', origin: 'http://baton.test' }],
		['another scheme', { origin: 'https://baton.test' }],
		['another port', { origin: 'http://baton.test:8080' }],
		['a name that only begins like ours', { origin: 'http://baton.test.evil' }]
	])('keeps out %s', (_, headers) => {
		expect(isForeign(request(headers))).toBe(true);
	});
});

describe('publicOrigin', () => {
	it.each<[string, Record<string, string>, string]>([
		['http://baton.test/a', {}, 'http://baton.test'],
		['https://baton.test:8443/a', {}, 'https://baton.test:8443'],
		['http://10.0.0.1:8787/a', { host: 'baton.example', 'x-forwarded-proto': 'https' }, 'https://baton.example'],
		['https://baton.test/a', { 'x-forwarded-proto': 'http' }, 'http://baton.test'],
		['https://baton.test/a', { 'x-forwarded-proto': 'gopher' }, 'https://baton.test']
	])('of %s with %j is %s', (url, headers, expected) => {
		expect(publicOrigin(request(headers, url))).toBe(expected);
	});
});
