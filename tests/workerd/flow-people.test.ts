import { runDurableObjectAlarm } from 'cloudflare:test';
import { env } from 'cloudflare:workers';
import { beforeAll, describe, expect, it } from 'vitest';
import { FlowDefinition } from '#shared/domain/flow/definition.ts';
import { scenario } from '#worker/db/schema/scenario.ts';
import { flowRevision } from '#worker/db/schema/ticket.ts';
import { createDeps } from '#worker/deps.ts';
import { call, installCompany } from './support/company.ts';
import { createTicket, detail, drained, expectOk, give } from './support/story.ts';

const t = (zh: string, en: string) => ({ zh, en });
const YES_NO = [
	{ key: 'agreed', label: t('同意', 'Agree') },
	{ key: 'declined', label: t('不同意', 'Decline'), tone: 'negative' }
];
const step = (id: string, zh: string, more: Record<string, unknown>) => ({
	id,
	label: t(zh, id),
	customerLabel: t(zh, id),
	limitMinutes: 60,
	form: { fields: [] },
	outcomes: YES_NO,
	stage: 'confirming',
	kind: 'approve',
	...more
});

/** 报价审批: the desk quotes, its superior and everybody who dispatches agree, and a parallel branch tells the store meanwhile. */
const quotation = FlowDefinition.parse({
	v: 1,
	id: 'quotation',
	revision: 1,
	name: t('维修报价审批', 'Repair quotation'),
	nodes: [
		{ id: 'start', kind: 'start' },
		step('quote', '客服报价', { kind: 'handle', stage: 'new', assignee: { by: 'permission', permission: 'ticket.handle' }, outcomes: [YES_NO[0]] }),
		step('superior', '直属主管审批', { assignee: { by: 'superior', of: 'previous' }, returnable: true }),
		{ id: 'fork', kind: 'parallel', direction: 'split' },
		step('countersign', '调度与经理会签', { assignee: { by: 'people', ids: ['dispatch.sh', 'manager.east', 'nobody'] }, signing: { mode: 'all' } }),
		{ id: 'cool-down', kind: 'timer', label: t('等待一小时', 'An hour'), stage: 'confirming', until: { minutes: 60 } },
		{ id: 'join', kind: 'parallel', direction: 'join' },
		step('book', '最近的客服登记', { assignee: { by: 'role', role: 'agent' }, outcomes: [YES_NO[0]] }),
		{ id: 'end', kind: 'end' },
		{ id: 'refused', kind: 'end', terminate: true }
	],
	edges: [
		{ from: 'start', to: 'quote' },
		{ from: 'quote', to: 'superior' },
		{ from: 'superior', to: 'refused', outcome: 'declined' },
		{ from: 'superior', to: 'fork' },
		{ from: 'fork', to: 'countersign' },
		{ from: 'fork', to: 'cool-down' },
		{ from: 'countersign', to: 'refused', outcome: 'declined' },
		{ from: 'countersign', to: 'join' },
		{ from: 'cool-down', to: 'join' },
		{ from: 'join', to: 'book' },
		{ from: 'book', to: 'end' }
	]
});

beforeAll(async () => {
	await installCompany();
	const { db } = createDeps(env);
	const definition = JSON.stringify(quotation);
	await db.insert(flowRevision).values({ id: 'quotation', revision: 1, hash: 'q', definition, createdAt: 1 });
	const names = { nameZh: '维修报价审批', nameEn: 'Repair quotation', industry: 'home-appliance', editedAt: 1, editedBy: '' };
	const drawn = { draft: definition, draftVersion: 1, draftHash: 'q', publishedHash: 'q', revision: 1 };
	await db.insert(scenario).values({ id: 'quotation', ...names, ...drawn, enabled: true, position: 0 });
});

const items = async (ticketId: string) => (await detail(ticketId)).ticket.flow.items;
const holders = async (ticketId: string) => (await items(ticketId)).map(({ nodeId, holder }) => [nodeId, 'id' in holder ? holder.id : holder.kind]);
const agree = (account: Parameters<typeof give>[0], ticketId: string, itemId?: string) =>
	expectOk(give(account, ticketId, { type: 'ticket.submit', outcome: 'agreed', answers: {}, ...(itemId ? { itemId } : {}) }));

async function atCountersign(): Promise<string> {
	const { ticketId } = await createTicket();
	await agree('agent.sh', ticketId);
	expect(await holders(ticketId)).toEqual([['superior', 'manager.east']]);
	await agree('manager.east', ticketId);
	return ticketId;
}

describe('a flow that asks about people', () => {
	it('finds superiors, people by name and the nearest with a role, and joins its branches when the last of them is done', async () => {
		const ticketId = await atCountersign();
		expect(await holders(ticketId)).toEqual([
			['countersign', 'dispatch.sh'],
			['countersign', 'manager.east']
		]);
		await agree('dispatch.sh', ticketId);
		await agree('manager.east', ticketId, (await items(ticketId))[0]?.id);
		const { ticket } = await detail(ticketId);
		expect([ticket.flow.items, ticket.flow.tokens.map(({ nodeId }) => nodeId).toSorted()]).toEqual([[], ['cool-down', 'join']]);
		await drained(ticketId);
	});

	it('ends the other branch with the first who declines', async () => {
		const ticketId = await atCountersign();
		await expectOk(give('dispatch.sh', ticketId, { type: 'ticket.submit', outcome: 'declined', answers: {} }));
		const { ticket } = await detail(ticketId);
		expect([ticket.flow.status, ticket.flow.tokens, ticket.flow.alarms, ticket.flow.items]).toEqual(['ended', [], [], []]);
	});

	it('hands work over, asks others to sign, and takes back what nobody has acted on', async () => {
		const { ticketId } = await createTicket();
		await agree('agent.sh', ticketId);
		await expectOk(give('agent.sh', ticketId, { type: 'ticket.withdraw', nodeId: 'quote' }));
		expect(await holders(ticketId)).toEqual([['quote', 'group']]);
		await agree('agent.sh', ticketId);
		await expectOk(give('manager.east', ticketId, { type: 'ticket.addSign', personId: 'dispatch.sh', place: 'before', reason: '请先核价' }));
		expect(await holders(ticketId)).toEqual([['superior', 'dispatch.sh']]);
		await agree('dispatch.sh', ticketId);
		expect(await holders(ticketId)).toEqual([['superior', 'manager.east']]);
		await expectOk(give('manager.east', ticketId, { type: 'ticket.transfer', personId: 'ops', reason: '出差' }));
		expect(await holders(ticketId)).toEqual([['superior', 'ops']]);
		await expectOk(give('ops', ticketId, { type: 'ticket.return', reason: '报价缺配件', to: 'quote', comeBack: true }));
		await agree('agent.sh', ticketId);
		expect((await holders(ticketId))[0]?.[0]).toBe('superior');
	});

	it('refuses whoever can’t see the ticket, and those without the right', async () => {
		const { ticketId } = await createTicket();
		await agree('agent.sh', ticketId);
		const codes = await Promise.all([
			give('manager.east', ticketId, { type: 'ticket.transfer', personId: 'tech.gz', reason: '出差' }),
			give('agent.sh', ticketId, { type: 'ticket.skip', reason: '赶时间' }),
			give('manager.east', ticketId, { type: 'ticket.jump', toNodeId: 'end', reason: '试试' }),
			give('agent.sh', ticketId, { type: 'ticket.suspend', reason: '等配件' })
		]);
		expect(codes.map(({ body }) => body.code)).toEqual(['person.not-found', 'ticket.forbidden', 'ticket.forbidden', 'ticket.forbidden']);
	});

	it('stands still when it is suspended and goes on later, with its deadlines moved', async () => {
		const { ticketId } = await createTicket();
		const due = (await items(ticketId))[0]?.dueAt ?? 0;
		await expectOk(give('manager.east', ticketId, { type: 'ticket.suspend', reason: '等客户确认' }));
		expect((await give('agent.sh', ticketId, { type: 'ticket.submit', outcome: 'agreed', answers: {} })).body.code).toBe('flow.not-running');
		expect(await runDurableObjectAlarm(env.TICKET.getByName(ticketId) as unknown as DurableObjectStub)).toBeDefined();
		await expectOk(give('manager.east', ticketId, { type: 'ticket.resume' }));
		expect((await items(ticketId))[0]?.dueAt).toBeGreaterThanOrEqual(due);
	});

	it('goes past a step through the green channel, is moved by an administrator, and opens again', async () => {
		const { ticketId } = await createTicket();
		await agree('agent.sh', ticketId);
		await expectOk(give('manager.east', ticketId, { type: 'ticket.skip', reason: '客户加急' }));
		await expectOk(give('admin', ticketId, { type: 'ticket.jump', itemId: null, toNodeId: 'end', reason: '线下已处理' }));
		expect((await detail(ticketId)).ticket.flow.status).toBe('ended');
		await expectOk(give('manager.east', ticketId, { type: 'ticket.reopen', toNodeId: 'quote', reason: '客户又来电' }));
		const { ticket } = await detail(ticketId);
		expect([ticket.flow.status, ticket.closedAt, ticket.flow.items.map(({ nodeId }) => nodeId)]).toEqual(['running', null, ['quote']]);
		const { body } = await call<{ items: { stage: string }[] }>('ops', 'GET', `/api/v1/tickets?q=${ticket.subject.number}`);
		await drained(ticketId);
		expect(body.items).toHaveLength(1);
	});
});
