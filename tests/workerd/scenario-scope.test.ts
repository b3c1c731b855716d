import { env } from 'cloudflare:workers';
import { beforeAll, describe, expect, it } from 'vitest';
import type { OfferedScenario, ScenarioDetail } from '#shared/contract/http/scenario.ts';
import { aDefinition } from '#shared/domain/flow/testing/a-definition.ts';
import { equipment } from '#worker/db/schema/customer.ts';
import { createDeps } from '#worker/deps.ts';
import { type Account, call, commandId, installCompany } from './support/company.ts';
import { createTicket, detail } from './support/story.ts';

beforeAll(async () => {
	await installCompany();
	await createDeps(env).db.insert(equipment).values({
		id: 'e-1',
		customerId: 'c-1',
		name: '空调',
		model: 'KFR-35GW',
		serial: 'S1',
		entryCode: 'devicecode1',
		path: '/hq/r-east/h-sh/',
		createdAt: 1
	});
	await drawn('vip-east', { scope: { units: ['r-east'], levels: ['vip'] } });
	await drawn('south', { scope: { units: ['r-south'] } });
	await drawn('cooling', { scope: { models: ['KFR'] } });
	await drawn('urgent', { when: { fact: 'ticket.urgent', operator: 'eq', value: true } });
	await api('POST', '/scenarios/order', { ids: ['south', 'cooling', 'urgent', 'vip-east', 'field-service'] });
});

type Problem = { readonly code: string; readonly detail: string };
const api = <T>(method: 'GET' | 'POST' | 'PATCH', path: string, body?: unknown, account: Account = 'admin') =>
	call<T & Problem>(account, method, `/api/v1${path}`, body);

async function drawn(id: string, change: Record<string, unknown>): Promise<void> {
	const made = await api<ScenarioDetail>('POST', '/scenarios', {
		id,
		name: { zh: `场景${id}`, en: id },
		industry: 'general',
		definition: aDefinition(),
		...change
	});
	expect(made.status).toBe(201);
	expect((await api('POST', `/scenarios/${id}/publish`, { version: 1 })).status).toBe(200);
}

const offer = async (change: Record<string, unknown> = {}) =>
	(await api<{ items: OfferedScenario[] }>('POST', '/tickets/scenarios', { customerId: 'c-1', ...change }, 'agent.sh')).body;

describe('scenarios for some', () => {
	it('are taken by tickets of those they are for, and the ticket says why', async () => {
		const plain = await detail((await createTicket()).ticketId);
		expect(plain.ticket.subject.scenario).toMatchObject({
			id: 'vip-east',
			reason: 'always',
			scope: { unit: { id: 'r-east', name: '华东大区' }, level: 'vip' }
		});
		const device = await detail((await createTicket({ equipmentId: 'e-1' })).ticketId);
		expect(device.ticket.subject.scenario).toMatchObject({ id: 'cooling', scope: { model: 'KFR' } });
		const elsewhere = await api<{ ticketId: string }>('POST', '/tickets', {
			commandId: commandId(),
			title: '漏水',
			customerId: 'c-1',
			hubId: 'h-gz',
			address: { text: '广州市天河路', adcode: '440106', lat: null, lng: null }
		});
		expect((await detail(elsewhere.body.ticketId)).ticket.subject.scenario).toMatchObject({
			id: 'south',
			scope: { unit: { id: 'r-south', name: '华南大区' } }
		});
	});

	it('are offered before there is a ticket: those that fit, which one would be taken, and why', async () => {
		const { items } = await offer();
		expect(items.map(({ id, preferred, holds }) => [id, preferred, holds])).toEqual([
			['urgent', false, false],
			['vip-east', true, true],
			['field-service', false, true]
		]);
		expect(items[1]?.scope).toEqual({ unit: { id: 'r-east', name: '华东大区' }, level: 'vip' });
		expect((await offer({ urgent: true })).items.find(({ preferred }) => preferred)?.id).toBe('urgent');
		expect((await offer({ equipmentId: 'e-1' })).items[0]).toMatchObject({ id: 'cooling', preferred: true, scope: { model: 'KFR' } });
	});

	it('are refused by name outside of it, and to who may not see the customer', async () => {
		const named = await api('POST', '/tickets', { commandId: commandId(), title: '漏水', customerId: 'c-1', scenarioId: 'south' }, 'agent.sh');
		expect([named.status, named.body.code, named.body.detail]).toEqual([
			422,
			'scenario.out-of-scope',
			'“场景south”不适用于这位客户、设备或门店，请选择其他场景。'
		]);
		const stranger = await api('POST', '/tickets/scenarios', { customerId: 'c-1' }, 'manager.south');
		expect([stranger.status, stranger.body.code]).toEqual([404, 'customer.not-found']);
	});

	it('are limited and opened again afterwards, and a limit needs its module', async () => {
		await api('PATCH', '/scenarios/south', { scope: null });
		expect((await offer()).items[0]).toMatchObject({ id: 'south', preferred: true, scope: {} });
		await api('PATCH', '/scenarios/south', { scope: { units: ['r-south'] } });
		await api('PATCH', '/modules/regions', { enabled: false });
		expect((await offer()).items.map(({ id }) => id)).not.toContain('vip-east');
		const refused = await api('PATCH', '/scenarios/urgent', { scope: { units: ['h-sh'] } });
		expect([refused.status, refused.body.code]).toEqual([409, 'scenario.module-off']);
		await api('PATCH', '/modules/regions', { enabled: true });
	});
});
