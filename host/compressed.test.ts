import { expect, it } from 'vitest';
import { compressed } from './compressed.ts';

const request = new Request('http://localhost/', { headers: { 'accept-encoding': 'gzip' } });
const encodingOf = (headers: Record<string, string>, asked = request): string | null =>
	compressed(asked, new Response('x', { headers })).headers.get('content-encoding');

it('compresses pages and JSON', () => {
	expect(encodingOf({ 'content-type': 'text/html' })).toBe('gzip');
	expect(encodingOf({ 'content-type': 'application/json; charset=utf-8', 'content-length': '5000' })).toBe('gzip');
});

it('leaves alone what must flow, is small, is packed already or was not asked for', () => {
	expect(encodingOf({ 'content-type': 'text/event-stream' })).toBeNull();
	expect(encodingOf({ 'content-type': 'text/html', 'content-length': '200' })).toBeNull();
	expect(encodingOf({ 'content-type': 'image/png' })).toBeNull();
	expect(encodingOf({ 'content-type': 'text/html', 'content-encoding': 'br' })).toBe('br');
	expect(encodingOf({ 'content-type': 'text/html', 'cache-control': 'no-transform' })).toBeNull();
	expect(encodingOf({ 'content-type': 'text/html' }, new Request('http://localhost/'))).toBeNull();
});
