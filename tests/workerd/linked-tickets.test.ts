import { evictDurableObject, runInDurableObject } from 'cloudflare:test';
import { env } from 'cloudflare:workers';
import { beforeAll, describe, expect, it } from 'vitest';
import { delivery } from '#worker/db/schema/ticket.ts';
import { createDeps } from '#worker/deps.ts';
import { call, installCompany } from './support/company.ts';
import { action, inOrder, publish, step, subprocess } from './support/linked-flows.ts';
import { createTicket, detail, drained, expectOk, give } from './support/story.ts';

beforeAll(async () => {
	await installCompany();
	await publish(
		inOrder('order-parts', [step('buy', '采购配件')]),
		inOrder('repair', [step('look', '检查'), subprocess('parts', 'order-parts'), step('fix', '修理')]),
		inOrder(
			'declining',
			[step('look', '检查'), subprocess('parts', 'order-parts'), step('fix', '修理')],
			[{ from: 'parts', to: 'end', outcome: 'canceled' }]
		),
		inOrder('follow-up', [
			step('look', '检查'),
			action('tag', { do: 'tag', tag: '质量退货' }),
			action('spawn', { do: 'spawn-ticket', scenario: 'order-parts' }),
			step('fix', '修理')
		]),
		inOrder('held', [action('spawn', { do: 'spawn-ticket', scenario: 'order-parts', holds: true }), step('fix', '修理')]),
		inOrder('breeding', [action('spawn', { do: 'spawn-ticket', scenario: 'breeding' }), step('look', '检查')]),
		inOrder('lost', [step('look', '检查'), subprocess('parts', 'nowhere'), step('fix', '修理')])
	);
});

const done = (ticketId: string) => expectOk(give('agent.sh', ticketId, { type: 'ticket.submit', outcome: 'done', answers: {} }));
const places = async (ticketId: string) => (await detail(ticketId)).ticket.flow.tokens.map(({ nodeId }) => nodeId);
const state = async (ticketId: string) => (await detail(ticketId)).ticket;

async function childOf(ticketId: string) {
	await drained(ticketId);
	const child = (await state(ticketId)).links.findLast(({ kind }) => kind === 'child');
	if (child === undefined) throw new Error('no child');
	return child;
}

/** A ticket whose flow waits for its child. */
async function waiting(scenarioId = 'repair', change: Record<string, unknown> = {}) {
	const { ticketId } = await createTicket({ scenarioId, ...change });
	await done(ticketId);
	return { parentId: ticketId, child: await childOf(ticketId) };
}

describe('a sub-process', () => {
	it('is a linked ticket for the same customer and place, and the parent goes on when it has ended', async () => {
		const { parentId, child } = await waiting('repair', { title: '冷凝器泄漏', priority: 'P1' });
		const [parent, made] = [await state(parentId), await state(child.ticketId)];
		const same = ({ subject: { title, priority, customer, path, hub, address, equipment } }: typeof parent) => ({
			title,
			priority,
			customer,
			path,
			hub,
			address,
			equipment
		});
		expect(same(made)).toEqual(same(parent));
		expect(made.subject.scenario).toMatchObject({ id: 'order-parts', reason: 'chosen' });
		expect(made.subject.parent).toEqual({ ticketId: parentId, number: parent.subject.number, tokenId: 't1', depth: 1 });
		expect(child).toMatchObject({ number: made.subject.number, holds: true, ended: null, awaited: { tokenId: 't1', nodeId: 'parts' } });
		expect(await places(parentId)).toEqual(['parts']);

		await done(child.ticketId);
		await drained(child.ticketId);
		const after = await state(parentId);
		expect(after.flow.visits.map(({ nodeId, outcome }) => [nodeId, outcome])).toEqual([
			['look', 'done'],
			['parts', 'done'],
			['fix', null]
		]);
		expect(after.links).toMatchObject([{ ticketId: child.ticketId, ended: { outcome: 'done' } }]);
		await done(parentId);
		expect((await state(parentId)).flow.status).toBe('ended');
	});

	it('that is cancelled is left with the outcome `canceled`', async () => {
		const { parentId, child } = await waiting('declining');
		await expectOk(give('ops', child.ticketId, { type: 'ticket.cancel', reason: '供应商停产' }));
		await drained(child.ticketId);
		expect((await state(parentId)).flow.status).toBe('ended');
	});

	it('is made once, however often it is asked for', async () => {
		const { parentId, child } = await waiting();
		await runInDurableObject(env.TICKET.getByName(parentId) as unknown as DurableObjectStub, (_, ctx) => {
			// As after a crash that lost every acknowledgement.
			for (const [key, row] of ctx.storage.kv.list<string>({ prefix: 'journal:' }))
				ctx.storage.kv.put(key, JSON.stringify({ ...JSON.parse(row), outbox: {} }));
		});
		await evictDurableObject(env.TICKET.getByName(parentId) as unknown as DurableObjectStub);
		await drained(parentId);
		expect((await state(parentId)).links).toHaveLength(1);
		await done(child.ticketId);
		await drained(child.ticketId, parentId);
		expect(await places(parentId)).toEqual(['fix']);
	});

	it('is cancelled when its parent goes back, and asked for afresh when it comes again', async () => {
		const { parentId, child } = await waiting();
		await expectOk(give('admin', parentId, { type: 'ticket.jump', itemId: null, toNodeId: 'look', reason: '故障判断有误' }));
		await drained(parentId, child.ticketId);
		const canceled = await detail(child.ticketId);
		expect(canceled.ticket.flow.status).toBe('canceled');
		expect(canceled.journal.at(-1)?.events).toMatchObject([
			{ type: 'ticket.recalled', parent: { ticketId: parentId } },
			{ type: 'flow.canceled', reason: '故障判断有误' }
		]);
		await done(parentId);
		const second = await childOf(parentId);
		expect(second.ticketId).not.toBe(child.ticketId);
		expect(await places(parentId)).toEqual(['parts']);
		await done(second.ticketId);
		await drained(second.ticketId);
		expect(await places(parentId)).toEqual(['fix']);
	});

	it('that ends while its parent stands still counts when that goes on', async () => {
		const { parentId, child } = await waiting();
		await expectOk(give('ops', parentId, { type: 'ticket.suspend', reason: '等客户' }));
		await done(child.ticketId);
		await drained(child.ticketId);
		expect(await places(parentId)).toEqual(['parts']);
		await expectOk(give('ops', parentId, { type: 'ticket.resume' }));
		expect(await places(parentId)).toEqual(['fix']);
	});

	it('of a scenario that isn’t there is parked for the administrator in words, and made when it is published', async () => {
		const { ticketId } = await createTicket({ scenarioId: 'lost' });
		await done(ticketId);
		await env.TICKET.getByName(ticketId).sweep();
		const listed = () =>
			call<{ items: { ticketId: string; target: string; state: string; lastError: string }[] }>('admin', 'GET', '/api/v1/deliveries', undefined, {
				'accept-language': 'zh-CN'
			});
		await expect
			.poll(async () => (await listed()).body.items.find((item) => item.ticketId === ticketId))
			.toMatchObject({
				target: 'carry-out',
				state: 'parked',
				lastError: '流程要生成子工单，但业务场景“nowhere”不存在或还没有发布；请发布后重试这次投递。'
			});
		await publish(inOrder('nowhere', [step('buy', '采购配件')]));
		expect((await call('admin', 'POST', `/api/v1/deliveries/${ticketId}/carry-out/retry`)).status).toBe(204);
		const child = await childOf(ticketId);
		expect((await state(child.ticketId)).subject.scenario.id).toBe('nowhere');
		await expect.poll(async () => (await createDeps(env).db.select().from(delivery)).filter((row) => row.ticketId === ticketId)).toEqual([]);
	});
});

describe('what actions of a flow ask for', () => {
	it('is a tag on the ticket, and a ticket that goes its own way', async () => {
		const { ticketId } = await createTicket({ scenarioId: 'follow-up' });
		await done(ticketId);
		const child = await childOf(ticketId);
		expect(child).toMatchObject({ awaited: null, holds: false });
		expect((await state(ticketId)).tags).toEqual(['质量退货']);
		await done(ticketId);
		expect([(await state(ticketId)).flow.status, (await state(child.ticketId)).flow.status]).toEqual(['ended', 'running']);
	});

	it('ends after some generations, when a flow keeps making tickets of its own kind', async () => {
		const { ticketId } = await createTicket({ scenarioId: 'breeding' });
		let last = ticketId;
		let generations = 0;
		for (; generations < 8; generations += 1) last = (await childOf(last)).ticketId;
		await expect
			.poll(async () => (await createDeps(env).db.select().from(delivery)).find((row) => row.ticketId === last))
			.toMatchObject({ state: 'parked', lastError: expect.stringContaining('ticket.too-deep') });
		expect((await state(last)).subject.parent).toMatchObject({ depth: 8 });
	});
});

describe('a sub-process that leads back into its own flow', () => {
	it('is refused on publishing, naming the node and the way', async () => {
		const draw = (definition: ReturnType<typeof inOrder>) =>
			call('admin', 'POST', '/api/v1/scenarios', { id: definition.id, name: { zh: '互相调用', en: 'Each other' }, industry: 'x', definition });
		await draw(inOrder('ring-a', [step('look', '检查'), subprocess('to-b', 'ring-b')]));
		await draw(inOrder('ring-b', [step('look', '检查'), subprocess('to-a', 'ring-a')]));
		expect((await call('admin', 'POST', '/api/v1/scenarios/ring-a/publish', { version: 1 })).status).toBe(200);
		const { status, body } = await call('admin', 'POST', '/api/v1/scenarios/ring-b/publish', { version: 1 }, { 'accept-language': 'en' });
		expect([status, body.code, body.params]).toEqual([
			422,
			'scenario.calls-itself',
			{ nodeId: 'to-a', labelZh: '子流程', labelEn: 'Sub-process', way: ['ring-a', 'ring-b'] }
		]);
	});
});
