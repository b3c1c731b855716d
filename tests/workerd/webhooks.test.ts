import { env } from 'cloudflare:workers';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import type { EndpointView, EndpointWithSecret } from '#shared/contract/http/endpoint.ts';
import { signWebhook } from '#worker/adapters/webhook/sign-webhook.ts';
import { endpoint } from '#worker/db/schema/webhook.ts';
import { createDeps } from '#worker/deps.ts';
import { type Account, call, installCompany } from './support/company.ts';
import { action, inOrder, publish, step } from './support/linked-flows.ts';
import { createTicket, detail } from './support/story.ts';

const telling = (id: string, key: string) => inOrder(id, [action('tell', { do: 'webhook', endpoint: key }), step('look', '检查')]);

beforeAll(async () => {
	await installCompany();
	await publish(telling('told', 'erp'), telling('quiet', 'switched-off'), telling('unheard', 'nowhere'));
});
afterEach(() => vi.restoreAllMocks());

const api = <T>(method: string, path: string, body?: unknown, account: Account = 'admin') =>
	call<T & { code?: string; params?: unknown }>(account, method, `/api/v1/endpoints${path}`, body);
const create = (key: string, url = 'https://hooks.partner.cn/baton') => api<EndpointWithSecret>('POST', '', { key, url });

/** Answers every call to the outside with the next status, the last one for ever, and remembers what was sent. */
function outside(...statuses: number[]) {
	const sent: { url: string; headers: Headers; body: string; redirect: string | undefined }[] = [];
	vi.spyOn(globalThis, 'fetch').mockImplementation(async (input, init) => {
		sent.push({ url: String(input), headers: new Headers(init?.headers), body: String(init?.body), redirect: init?.redirect });
		return new Response('ok', { status: statuses[Math.min(sent.length, statuses.length) - 1] ?? 200 });
	});
	return sent;
}

const trouble = async (ticketId: string) => {
	const { body } = await call<{ items: { ticketId: string; target: string; state: string; lastError: string }[] }>(
		'admin',
		'GET',
		'/api/v1/deliveries',
		undefined,
		{ 'accept-language': 'en' }
	);
	return body.items.filter((item) => item.ticketId === ticketId).map(({ target, state, lastError }) => [target, state, lastError]);
};

describe('a webhook action', () => {
	it('posts what happened, signed with the endpoint’s secret, once', async () => {
		const { secret } = (await create('erp')).body;
		const sent = outside(200);
		const { ticketId, number } = await createTicket({ scenarioId: 'told' });
		await vi.waitFor(() => expect(sent).toHaveLength(1));
		await env.TICKET.getByName(ticketId).sweep();
		expect(sent).toHaveLength(1);
		const [{ url, headers, body, redirect } = { url: '', headers: new Headers(), body: '', redirect: undefined }] = sent;
		const requested = (await detail(ticketId)).journal[0]?.events.find((event) => event.type === 'action.requested');
		const id = requested?.type === 'action.requested' ? requested.id : '';
		const timestamp = Number(headers.get('webhook-timestamp'));
		const signed = await signWebhook({ id, timestamp, body, secret });
		expect([url, redirect, headers.get('webhook-id'), headers.get('webhook-signature')]).toEqual([
			'https://hooks.partner.cn/baton',
			'manual',
			id,
			signed['webhook-signature']
		]);
		expect(JSON.parse(body)).toMatchObject({
			type: 'ticket.action',
			data: { ticket: { id: ticketId, number, stage: 'new', customerId: 'c-1', scenarioId: 'told' }, node: { id: 'tell' } }
		});
		expect(body).not.toContain('王秀英');
	});

	it('is tried again when the endpoint fails, under the same id, and holds nothing else up', async () => {
		const sent = outside(500, 302, 200);
		const { ticketId } = await createTicket({ scenarioId: 'told' });
		await expect.poll(() => trouble(ticketId)).toEqual([['webhooks', 'pending', 'endpoint erp answered 500']]);
		await env.TICKET.getByName(ticketId).retryDelivery('webhooks');
		await env.TICKET.getByName(ticketId).retryDelivery('webhooks');
		await expect.poll(() => trouble(ticketId)).toEqual([]);
		expect(new Set(sent.map(({ headers }) => headers.get('webhook-id'))).size).toBe(1);
		expect(sent).toHaveLength(3);
	});

	it('is parked in words when its endpoint isn’t there, is switched off, or lies inside', async () => {
		const sent = outside(200);
		await create('switched-off');
		await api('PATCH', '/switched-off', { enabled: false });
		const [unheard, quiet] = [await createTicket({ scenarioId: 'unheard' }), await createTicket({ scenarioId: 'quiet' })];
		const missing = (key: string) => ['webhooks', 'parked', `There is no endpoint “${key}”, or it is switched off; set it up or switch it on first.`];
		await expect.poll(() => trouble(unheard.ticketId)).toEqual([missing('nowhere')]);
		await expect.poll(() => trouble(quiet.ticketId)).toEqual([missing('switched-off')]);
		await createDeps(env).db.update(endpoint).set({ url: 'https://169.254.169.254/', enabled: true });
		await env.TICKET.getByName(quiet.ticketId).retryDelivery('webhooks');
		await expect.poll(async () => (await trouble(quiet.ticketId))[0]?.[2]).toContain('169.254.169.254');
		expect(sent).toEqual([]);
	});
});

describe('endpoints', () => {
	it('are https and public, kept by who draws flows, and tell their secret once', async () => {
		const made = await create('mes');
		expect([made.status, made.body.secret]).toEqual([201, expect.stringMatching(/^whsec_[A-Za-z0-9+/]{43}=$/)]);
		const [stored] = (await createDeps(env).db.select().from(endpoint)).filter(({ key }) => key === 'mes');
		expect(stored?.secretSealed).not.toContain(made.body.secret.slice(6));
		const listed = await api<{ items: EndpointView[] }>('GET', '');
		expect(listed.body.items.find(({ key }) => key === 'mes')).toEqual({
			key: 'mes',
			url: 'https://hooks.partner.cn/baton',
			enabled: true,
			createdAt: expect.any(Number)
		});
		const renewed = await api<EndpointWithSecret>('POST', '/mes/secret');
		expect(renewed.body.secret).not.toBe(made.body.secret);
		const refusals = [
			await create('plain', 'http://hooks.partner.cn/'),
			await create('inside', 'https://10.0.0.8/hook'),
			await create('mes'),
			await api('PATCH', '/mes', { url: 'https://localhost/' }),
			await api('PATCH', '/gone', { enabled: false }),
			await api('GET', '', undefined, 'manager.east')
		];
		expect(refusals.map(({ status, body }) => [status, body.code])).toEqual([
			[422, 'request.invalid'],
			[422, 'endpoint.not-public'],
			[409, 'endpoint.key-taken'],
			[422, 'endpoint.not-public'],
			[404, 'endpoint.not-found'],
			[403, 'access.denied']
		]);
	});

	it('that a flow names have to be there before it is published', async () => {
		const definition = telling('speaking', 'crm');
		await call('admin', 'POST', '/api/v1/scenarios', { id: 'speaking', name: { zh: '通知', en: 'Telling' }, industry: 'x', definition });
		const publishing = () => call('admin', 'POST', '/api/v1/scenarios/speaking/publish', { version: 1 });
		const refused = await publishing();
		expect([refused.status, refused.body.code, refused.body.params]).toEqual([
			422,
			'scenario.unknown-endpoint',
			{ nodeId: 'tell', labelZh: '动作', labelEn: 'Action', endpoint: 'crm' }
		]);
		await create('crm');
		expect((await publishing()).status).toBe(200);
	});
});
