import { describe, expect, it } from 'vitest';
import { admitVisitor, readSince, readVisitor } from './visitor.ts';

const url = (query = '') =>
	new Request(`https://baton.test/live${query}`, { headers: { cookie: 'baton_session=secret', 'x-baton-visitor': 'forged', upgrade: 'websocket' } });

describe('a visitor', () => {
	it('arrives at the object as the worker sent them, in place of any that the browser named', () => {
		const visitor = { audience: 'own:u-1', viewer: { id: 'u-1', name: '谢建国' }, revokedBy: 's-1', expiresAt: 9, ownOnly: true };
		expect(readVisitor(admitVisitor(url(), visitor))).toEqual(visitor);
	});

	it('leaves the session behind at the door, and keeps the upgrade', () => {
		const admitted = admitVisitor(url('?since=3'), { audience: 'tracker', viewer: null, revokedBy: 'l-1', expiresAt: 9, ownOnly: false });
		expect([admitted.headers.get('cookie'), admitted.headers.get('upgrade'), admitted.url]).toEqual([
			null,
			'websocket',
			'https://baton.test/live?since=3'
		]);
	});

	it('whom the worker didn’t send isn’t let in', () => {
		expect(() => readVisitor(new Request('https://baton.test/live'))).toThrow();
	});
});

describe('readSince', () => {
	it.each([
		['?since=0', 0],
		['?since=42', 42],
		['', null],
		['?since=', null],
		['?since=-1', null],
		['?since=1.5', null],
		['?since=1e3', null],
		['?since=9999999999999999', null]
	])('reads %s as %j', (query, expected) => {
		expect(readSince(url(query))).toBe(expected);
	});
});
