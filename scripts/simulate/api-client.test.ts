import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { ApiClient } from './api-client.ts';
import type { Clock } from './clock.ts';
import { Ledger } from './ledger.ts';

const json = (status: number, body: unknown, headers: Record<string, string> = {}) => new Response(JSON.stringify(body), { status, headers });
const problem = (status: number, code: string) => json(status, { type: 'about:blank', title: code, status, detail: code, code });

function setUp(...answers: (Response | Error)[]) {
	const sent: { url: string; init: RequestInit }[] = [];
	const slept: number[] = [];
	const ledger = new Ledger();
	const clock: Clock = { now: () => 0, sleep: async (ms) => void slept.push(ms), signal: new AbortController().signal };
	const fake = async (input: unknown, init: RequestInit = {}) => {
		sent.push({ url: String(input), init });
		const answer = answers.shift();
		if (answer instanceof Response) return answer;
		throw answer ?? new Error('no more answers');
	};
	const client = new ApiClient({ base: new URL('http://127.0.0.1:8787'), ledger, clock, fetch: fake as typeof fetch, onwait: () => {} });
	return { client, sent, slept, ledger };
}

const ping = { method: 'GET', path: '/ping', answer: z.object({ n: z.int() }) } as const;

describe('a visitor of the API', () => {
	it('names the origin, and keeps the cookie it is given', async () => {
		const { client, sent } = setUp(json(200, { n: 1 }, { 'set-cookie': 'baton_session=abc; Path=/; HttpOnly' }), json(200, { n: 2 }));
		await client.send({ ...ping, method: 'POST', body: { a: 1 } });
		expect(await client.send(ping)).toEqual({ ok: true, value: { n: 2 } });
		expect(sent.map(({ url }) => url)).toEqual(Array(2).fill('http://127.0.0.1:8787/api/v1/ping'));
		expect(sent[0]?.init).toMatchObject({ body: '{"a":1}', headers: { origin: 'http://127.0.0.1:8787', 'content-type': 'application/json' } });
		expect(sent[1]?.init.headers).toMatchObject({ cookie: 'baton_session=abc' });
	});

	it('waits as long as it is told, then sends the same again', async () => {
		const { client, sent, slept, ledger } = setUp(json(429, {}, { 'retry-after': '7' }), json(200, { n: 1 }));
		expect(await client.send({ ...ping, method: 'POST', body: { commandId: 'sim-1' } })).toEqual({ ok: true, value: { n: 1 } });
		expect(slept).toEqual([7_000]);
		expect(sent[1]?.init.body).toBe(sent[0]?.init.body);
		expect(ledger.hasFailures).toBe(false);
	});

	it('counts a refusal and goes on', async () => {
		const { client, ledger } = setUp(problem(409, 'ticket.stale'));
		expect(await client.send(ping)).toEqual({ ok: false, code: 'ticket.stale' });
		expect(ledger.hasFailures).toBe(false);
		expect(ledger.report()).toContain('ticket.stale 1');
	});

	it.each([
		['a 5xx', () => problem(503, 'server.unavailable'), '503 GET /ping (server.unavailable)'],
		['an error that is no problem', () => new Response('<html>', { status: 404 }), '404 GET /ping'],
		['an answer that breaks its contract', () => json(200, { n: 'one' }), 'breaks its contract at n'],
		['no answer', () => new Error('connection refused'), 'no answer to GET /ping (connection refused)']
	])('holds %s against the server', async (_, answer, told) => {
		const { client, ledger } = setUp(answer());
		expect(await client.send(ping)).toEqual({ ok: false, code: 'server.failed' });
		expect(ledger.hasFailures).toBe(true);
		expect(ledger.report()).toContain(told);
	});
});
