import { evictDurableObject, runInDurableObject } from 'cloudflare:test';
import { env } from 'cloudflare:workers';
import { beforeAll, describe, expect, it } from 'vitest';
import type { TrackerView } from '#shared/domain/ticket/tracker-view.ts';
import { delivery } from '#worker/db/schema/ticket.ts';
import { createDeps } from '#worker/deps.ts';
import { call, installCompany } from './support/company.ts';
import { action, inOrder, publish, step, subprocess } from './support/linked-flows.ts';
import { RoomClient } from './support/room.ts';
import { createTicket, detail, drained, expectOk, give, uploadPhoto } from './support/story.ts';

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

/** As after a crash that lost every acknowledgement. */
async function forgetTold(ticketId: string): Promise<void> {
	const ticket = env.TICKET.getByName(ticketId) as unknown as DurableObjectStub;
	await runInDurableObject(ticket, (_, ctx) => {
		for (const [key, row] of ctx.storage.kv.list<string>({ prefix: 'journal:' }))
			ctx.storage.kv.put(key, JSON.stringify({ ...JSON.parse(row), outbox: {} }));
	});
	await evictDurableObject(ticket);
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
		await forgetTold(parentId);
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

describe('an open child', () => {
	it('holds its parent: staff can’t end it, and who cancels it says what becomes of the child', async () => {
		const { ticketId } = await createTicket({ scenarioId: 'held' });
		const child = await childOf(ticketId);
		const refused = await give('agent.sh', ticketId, { type: 'ticket.submit', outcome: 'done', answers: {} });
		expect([refused.status, refused.body]).toEqual([
			409,
			expect.objectContaining({ code: 'ticket.open-children', params: { count: 1, numbers: [child.number] } })
		]);
		const cancel = (more = {}) => give('ops', ticketId, { type: 'ticket.cancel', reason: '重复下单', ...more });
		expect((await cancel()).body.code).toBe('ticket.open-children');
		await expectOk(cancel({ children: 'cancel' }));
		await drained(ticketId, child.ticketId);
		expect((await state(child.ticketId)).flow.status).toBe('canceled');
		expect((await state(ticketId)).links).toMatchObject([{ ended: { outcome: 'canceled' } }]);
	});
});

type Links = { items: { kind: string; ticketId: string; number: string; now: { stage: string } | null }[] };
const linksOf = async (ticketId: string, account: Parameters<typeof call>[0] = 'ops') =>
	(await call<Links>(account, 'GET', `/api/v1/tickets/${ticketId}/links`)).body.items.map(({ kind, ticketId: id, now }) => [kind, id, now?.stage]);

/** A second customer, far away from the first. */
async function createElsewhere(): Promise<string> {
	const { body } = await call<{ id: string }>('ops', 'POST', '/api/v1/customers', {
		name: '林先生',
		phone: '13900005678',
		address: { text: '广州市天河区体育西路 1 号', adcode: '440106', lat: 23.13, lng: 113.32 }
	});
	const created = await call<{ ticketId: string }>('ops', 'POST', '/api/v1/tickets', {
		commandId: 'elsewhere-1',
		title: '洗衣机异响',
		customerId: body.id
	});
	return created.body.ticketId;
}

describe('two tickets', () => {
	it('are linked and unlinked on both sides by one command', async () => {
		const [a, b] = [await createTicket(), await createTicket()];
		await expectOk(give('agent.sh', a.ticketId, { type: 'ticket.link', kind: 'blocks', otherId: b.ticketId }));
		await drained(a.ticketId);
		expect([await linksOf(a.ticketId), await linksOf(b.ticketId)]).toEqual([[['blocks', b.ticketId, 'new']], [['blocked-by', a.ticketId, 'new']]]);
		const again = await give('agent.sh', a.ticketId, { type: 'ticket.link', kind: 'blocks', otherId: b.ticketId });
		const itself = await give('agent.sh', a.ticketId, { type: 'ticket.link', kind: 'relates', otherId: a.ticketId });
		expect([again.body.code, itself.body.code]).toEqual(['ticket.unchanged', 'ticket.link-self']);
		await expectOk(give('agent.sh', b.ticketId, { type: 'ticket.unlink', kind: 'blocked-by', otherId: a.ticketId }));
		await drained(b.ticketId);
		expect([await linksOf(a.ticketId), await linksOf(b.ticketId)]).toEqual([[], []]);
	});

	it('have to be both within reach, and what is linked out of reach shows its number alone', async () => {
		const [{ ticketId }, elsewhere] = [await createTicket(), await createElsewhere()];
		const link = { type: 'ticket.link', kind: 'relates', otherId: elsewhere };
		const [hidden, unable] = [await give('agent.sh', ticketId, link), await give('tech.sh', ticketId, link)];
		expect([hidden.body.code, unable.body.code]).toEqual(['ticket.not-found', 'ticket.not-found']);
		await expectOk(give('ops', ticketId, link));
		await drained(ticketId);
		expect([await linksOf(ticketId, 'agent.sh'), await linksOf(ticketId)]).toEqual([
			[['relates', elsewhere, undefined]],
			[['relates', elsewhere, 'new']]
		]);
	});
});

describe('a merger', () => {
	const merge = (ticketId: string, intoId: string, account: Parameters<typeof give>[0] = 'ops') =>
		give(account, ticketId, { type: 'ticket.merge', intoId });

	it('closes the one, shows on the other what was said, and the customer’s link leads on', async () => {
		const [a, b] = [await createTicket({ title: '空调不制冷' }), await createTicket({ title: '还是不制冷' })];
		const photo = await uploadPhoto('agent.sh');
		await expectOk(give('agent.sh', b.ticketId, { type: 'ticket.comment', audience: 'customer', text: '已收到照片', photos: [photo] }));
		await expectOk(give('agent.sh', b.ticketId, { type: 'ticket.comment', audience: 'internal', text: '重复报修' }));
		const { token } = (await call<{ token: string }>('agent.sh', 'POST', `/api/v1/tickets/${b.ticketId}/link`)).body;
		await expectOk(merge(b.ticketId, a.ticketId));
		await drained(b.ticketId);

		const [into, from] = [await detail(a.ticketId), await detail(b.ticketId)];
		expect(from.ticket).toMatchObject({ mergedInto: { ticketId: a.ticketId }, flow: { status: 'canceled' } });
		expect(from.journal.flatMap(({ events }) => events.filter(({ type }) => type === 'comment.added'))).toHaveLength(2);
		const received = into.journal.flatMap(({ events }) => events.filter((event) => event.type === 'comments.received'));
		expect(received).toMatchObject([
			{
				how: 'merge',
				from: { ticketId: b.ticketId, title: '还是不制冷' },
				comments: [
					{ text: '已收到照片', audience: 'customer', photos: [photo] },
					{ text: '重复报修', audience: 'internal' }
				]
			}
		]);
		expect([await linksOf(a.ticketId), await linksOf(b.ticketId)]).toEqual([
			[['merged-from', b.ticketId, 'canceled']],
			[['merged-into', a.ticketId, 'new']]
		]);

		const tracked = await call<TrackerView>(null, 'GET', `/api/v1/public/track/${token}`);
		expect([tracked.body.number, tracked.body.stage]).toEqual([a.number, 'new']);
		expect(tracked.body.timeline.flatMap(({ kind, text }) => (kind === 'reply' ? [text] : []))).toEqual(['已收到照片']);
		expect((await call(null, 'GET', `/api/v1/public/track/${token}/files/${photo}`)).status).toBe(200);
		const said = await call(null, 'POST', `/api/v1/public/track/${token}/commands`, {
			commandId: 'said-after-1',
			command: { type: 'comment', text: '谢谢' }
		});
		expect(said.status).toBe(200);
		expect((await detail(a.ticketId)).journal.at(-1)?.events).toMatchObject([{ type: 'comment.added', text: '谢谢' }]);
		const late = await give('agent.sh', b.ticketId, { type: 'ticket.comment', audience: 'internal', text: '写错地方' });
		expect([late.status, late.body.code]).toEqual([409, 'ticket.merged']);
	});

	it('sends the customer’s open page on to the order that goes on, until the link is replaced', async () => {
		const [a, b] = [await createTicket(), await createTicket()];
		const share = async () => (await call<{ token: string }>('agent.sh', 'POST', `/api/v1/tickets/${b.ticketId}/link`)).body.token;
		const path = `/api/v1/public/track/${await share()}/live`;
		for (const text of ['一', '二', '三']) await expectOk(give('agent.sh', b.ticketId, { type: 'ticket.comment', audience: 'internal', text }));
		const page = await RoomClient.open(null, path);
		await expectOk(merge(b.ticketId, a.ticketId));
		await page.until((_, closed) => closed !== undefined);
		expect([page.messages.at(-1), page.closed]).toEqual([{ v: 1, type: 'bye', reason: 'moved' }, { code: 4408 }]);
		await drained(b.ticketId);
		const again = await RoomClient.open(null, `${path}?since=${page.seq}`);
		await again.until(([first]) => first !== undefined);
		expect(again.messages[0]).toMatchObject({ type: 'snapshot', data: { number: a.number } });
		await share();
		await again.until((_, closed) => closed !== undefined);
		expect(again.closed).toEqual({ code: 4401 });
	});

	it('counts once however often it is told, also when the one that goes on is merged in turn', async () => {
		const [a, b, c] = [await createTicket(), await createTicket(), await createTicket()];
		await expectOk(give('agent.sh', c.ticketId, { type: 'ticket.comment', audience: 'customer', text: '第一句' }));
		await expectOk(merge(c.ticketId, b.ticketId));
		await drained(c.ticketId);
		await forgetTold(c.ticketId);
		await drained(c.ticketId);
		await expectOk(merge(b.ticketId, a.ticketId));
		await drained(b.ticketId);
		expect((await state(a.ticketId)).commentCount).toBe(1);
		expect((await state(b.ticketId)).commentCount).toBe(1);
	});

	it('is refused across customers, into what is closed or the ticket itself, and without the right', async () => {
		const [a, b, closed, elsewhere] = [await createTicket(), await createTicket(), await createTicket(), await createElsewhere()];
		await expectOk(give('ops', closed.ticketId, { type: 'ticket.cancel', reason: '误建' }));
		const refusals = [
			await merge(b.ticketId, elsewhere),
			await merge(b.ticketId, closed.ticketId),
			await merge(b.ticketId, b.ticketId),
			await merge(closed.ticketId, a.ticketId),
			await merge(b.ticketId, a.ticketId, 'agent.sh')
		];
		expect(refusals.map(({ body }) => body.code)).toEqual([
			'ticket.merge-customer',
			'ticket.merge-closed',
			'ticket.link-self',
			'ticket.closed',
			'ticket.forbidden'
		]);
	});
});

describe('a split', () => {
	it('makes a new ticket of some of what was said and shown, filed by who split it', async () => {
		const [first, second] = [await uploadPhoto('agent.sh'), await uploadPhoto('agent.sh')];
		const { ticketId } = await createTicket({ photos: [first] });
		await expectOk(give('agent.sh', ticketId, { type: 'ticket.comment', audience: 'customer', text: '洗衣机也漏水', photos: [second] }));
		await expectOk(give('agent.sh', ticketId, { type: 'ticket.comment', audience: 'internal', text: '与此无关' }));
		const { commandId, ...split } = {
			commandId: 'split-once-1',
			type: 'ticket.split',
			title: '洗衣机漏水',
			entries: [2],
			photos: [first],
			holds: true
		};
		await expectOk(give('agent.sh', ticketId, split, { commandId }));
		expect((await expectOk(give('agent.sh', ticketId, split, { commandId }))).replayed).toBe(true);
		const child = await childOf(ticketId);
		await forgetTold(ticketId);
		await drained(ticketId);
		const made = await detail(child.ticketId, 'agent.sh');
		expect(made.ticket).toMatchObject({
			initiator: { id: 'agent.sh' },
			commentCount: 1,
			subject: { title: '洗衣机漏水', photos: [first], parent: { ticketId, tokenId: null }, customer: { id: 'c-1' } }
		});
		expect(made.journal.flatMap(({ events }) => events.filter((event) => event.type === 'comments.received'))).toMatchObject([
			{ how: 'split', from: { ticketId }, comments: [{ text: '洗衣机也漏水', photos: [second] }] }
		]);
		expect((await linksOf(ticketId)).map(([kind]) => kind)).toEqual(['child']);
		expect((await linksOf(child.ticketId)).map(([kind]) => kind)).toEqual(['parent']);
	});

	it('goes its own way unless it is to be waited for, and takes no photo of another’s', async () => {
		const { ticketId } = await createTicket();
		const foreign = await uploadPhoto('dispatch.sh');
		const stolen = await give('agent.sh', ticketId, { type: 'ticket.split', title: '另一件事', photos: [foreign] });
		expect([stolen.status, stolen.body.code]).toEqual([404, 'file.not-found']);
		await expectOk(give('agent.sh', ticketId, { type: 'ticket.split', title: '另一件事' }));
		await drained(ticketId);
		const [[kind, made] = []] = await linksOf(ticketId);
		expect([kind, (await linksOf(String(made))).map(([back]) => back)]).toEqual(['split-into', ['split-from']]);
	});
});
