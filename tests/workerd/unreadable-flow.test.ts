import { evictDurableObject, runDurableObjectAlarm, runInDurableObject } from 'cloudflare:test';
import { env } from 'cloudflare:workers';
import { beforeAll, describe, expect, it } from 'vitest';
import type { TicketDetail } from '#shared/contract/http/ticket.ts';
import type { FlowDefinition } from '#shared/domain/flow/definition.ts';
import { fieldService } from '#shared/domain/flow/testing/field-service.ts';
import type { TrackerView } from '#shared/domain/ticket/tracker-view.ts';
import { assert } from '#shared/kernel/assert.ts';
import { flowRevision } from '#worker/db/schema/ticket.ts';
import { createDeps } from '#worker/deps.ts';
import { call, installCompany } from './support/company.ts';
import { RoomClient } from './support/room.ts';
import { createTicket, detail, drained, expectOk, give } from './support/story.ts';

beforeAll(installCompany);

type Stored = { readonly entry: { readonly events: { type: string; item?: { dueAt: number } }[] }; definition: Record<string, unknown> };

/** Puts a flow of another age under a ticket, as its first row holds it, with work that is late by now; then the object sleeps and wakes. */
async function breakFlow(ticketId: string, damage: (definition: FlowDefinition) => Record<string, unknown>): Promise<void> {
	const ticket = env.TICKET.getByName(ticketId) as unknown as DurableObjectStub;
	await runInDurableObject(ticket, (_, ctx) => {
		const [first] = ctx.storage.kv.list<string>({ prefix: 'journal:', limit: 1 });
		assert(first, 'a ticket has a first row');
		const row = JSON.parse(first[1]) as Stored;
		for (const { item } of row.entry.events) if (item) item.dueAt = Date.now() - 1_000;
		ctx.storage.kv.put(first[0], JSON.stringify({ ...row, definition: damage(row.definition as unknown as FlowDefinition) }));
	});
	await evictDurableObject(ticket);
}

const withoutForm = (definition: FlowDefinition) => ({
	...definition,
	nodes: definition.nodes.map((node) => (node.id === 'accept' ? { id: node.id, kind: 'teleport', label: { zh: '旧版受理', en: 'Old' } } : node))
});

async function broken(): Promise<string> {
	const { ticketId } = await createTicket();
	await drained(ticketId);
	await breakFlow(ticketId, withoutForm);
	return ticketId;
}

const deliveries = async (ticketId: string) =>
	(
		await call<{ items: Record<string, unknown>[] }>('admin', 'GET', '/api/v1/deliveries?state=parked', undefined, { 'accept-language': 'zh-CN' })
	).body.items.filter((item) => item.ticketId === ticketId);

let commands = 0;
const repin = (ticketId: string, revision: number, account: Parameters<typeof call>[0] = 'admin') =>
	call<{ code?: string; params?: unknown }>(account, 'POST', `/api/v1/tickets/${ticketId}/repin`, {
		commandId: `repin-${++commands}-abcd`,
		revision
	});

describe('a ticket whose flow can’t be read', () => {
	it('stays visible to staff and customer, with what is left of the flow', async () => {
		const ticketId = await broken();
		const found = await call<TicketDetail>('ops', 'GET', `/api/v1/tickets/${ticketId}`);
		expect([found.status, found.body.parked, found.body.ticket.flow.items.map(({ nodeId }) => nodeId)]).toEqual([200, true, ['accept']]);
		expect(found.body.definition.nodes.find(({ id }) => id === 'accept')).toMatchObject({ kind: 'handle', label: { zh: '旧版受理' } });
		expect(found.body.definition.nodes).toHaveLength(fieldService.nodes.length);
		const { token } = (await call<{ token: string }>('agent.sh', 'POST', `/api/v1/tickets/${ticketId}/link`)).body;
		const tracked = await call<TrackerView>(null, 'GET', `/api/v1/public/track/${token}`);
		expect([tracked.status, tracked.body.stage]).toEqual([200, 'new']);
		const board = await env.HUB.getByName('h-sh').board('all');
		expect(board.cards.find((card) => card.ticketId === ticketId)?.stage).toBe('new');
	});

	it('takes no commands, and its timers stand still', async () => {
		const ticketId = await broken();
		const refused = await give('agent.sh', ticketId, { type: 'ticket.claim' });
		expect([refused.status, refused.body.code]).toEqual([409, 'ticket.parked']);
		const before = (await detail(ticketId)).journal.length;
		await runDurableObjectAlarm(env.TICKET.getByName(ticketId) as unknown as DurableObjectStub);
		expect(await env.TICKET.getByName(ticketId).sweep()).toBe(true);
		expect((await detail(ticketId)).journal).toHaveLength(before);
	});

	it('is told to the administrator in words, and goes on by a revision that fits', async () => {
		const ticketId = await broken();
		const open = await RoomClient.open('ops', `/api/v1/tickets/${ticketId}/live`);
		await expect
			.poll(() => deliveries(ticketId))
			.toMatchObject([
				{
					target: 'definition',
					state: 'parked',
					lastError: '流程“上门服务”第 1 版无法读取（/nodes/2/kind），工单已停下；请为它换一个可以读取的版本。'
				}
			]);
		const { db } = createDeps(env);
		const lacking = { ...fieldService, nodes: fieldService.nodes.filter(({ id }) => id !== 'accept') };
		for (const [revision, definition] of [
			[7, JSON.stringify(lacking)],
			[8, 'no json'],
			[9, JSON.stringify({ ...fieldService, revision: 9 })]
		] as const)
			await db.insert(flowRevision).values({ id: 'field-service', revision, hash: 'x', definition, createdAt: revision });
		const fitting = await call<{ items: { revision: number }[] }>('admin', 'GET', `/api/v1/tickets/${ticketId}/revisions`);
		expect(fitting.body.items.map(({ revision }) => revision)).toEqual([9, 1]);
		const refusals = [await repin(ticketId, 7), await repin(ticketId, 8), await repin(ticketId, 9, 'manager.east')];
		expect(refusals.map(({ status, body }) => [status, body.code])).toEqual([
			[422, 'ticket.misfit'],
			[422, 'scenario.revision-unreadable'],
			[403, 'access.denied']
		]);
		expect((await repin(ticketId, 9)).status).toBe(200);
		await open.until((_, closed) => closed !== undefined);
		await expect.poll(() => deliveries(ticketId)).toEqual([]);
		await evictDurableObject(env.TICKET.getByName(ticketId) as unknown as DurableObjectStub);

		await env.TICKET.getByName(ticketId).sweep();
		const mended = await detail(ticketId);
		expect([mended.parked, mended.definition.revision, mended.ticket.subject.scenario.revision]).toEqual([undefined, 9, 9]);
		expect(mended.journal.flatMap(({ events }) => events.map(({ type }) => type)).slice(-2)).toEqual(['flow.repinned', 'item.overdue']);
		await expectOk(give('agent.sh', ticketId, { type: 'ticket.submit', outcome: 'accepted', answers: { faultType: 'cooling' } }));
		expect((await repin(ticketId, 1)).body.code).toBe('ticket.not-parked');
	});

	it('shows nobody what was filled in where it can’t be told who may read it', async () => {
		const { ticketId } = await createTicket();
		await expectOk(give('agent.sh', ticketId, { type: 'ticket.submit', outcome: 'accepted', answers: { faultType: 'cooling' } }));
		await breakFlow(ticketId, withoutForm);
		const { ticket, journal } = await detail(ticketId, 'admin');
		expect(ticket.flow.answers).toEqual({});
		expect(journal.flatMap(({ events }) => events.filter((event) => event.type === 'item.submitted'))).toMatchObject([{ answers: {} }]);
	});

	it('may be nothing but rubble', async () => {
		const { ticketId } = await createTicket();
		await breakFlow(ticketId, () => ({ nodes: 'gone' }));
		const { parked, ticket, definition } = await detail(ticketId);
		expect([parked, ticket.flow.items.map(({ nodeId }) => nodeId), definition.nodes.map(({ id }) => id)]).toEqual([true, ['accept'], ['accept']]);
	});
});
