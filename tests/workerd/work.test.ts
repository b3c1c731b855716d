import { env } from 'cloudflare:workers';
import { and, eq } from 'drizzle-orm';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { HandedOver, HeldTickets, WorkCounts, WorkPage } from '#shared/contract/http/work.ts';
import { FlowDefinition } from '#shared/domain/flow/definition.ts';
import { involvementChanges } from '#shared/domain/ticket/involvement-changes.ts';
import { upsertTicketIndex } from '#worker/db/queries/upsert-ticket-index.ts';
import { scenario } from '#worker/db/schema/scenario.ts';
import { flowRevision, ticketWork } from '#worker/db/schema/ticket.ts';
import { createDeps } from '#worker/deps.ts';
import { type Account, call, commandId, installCompany } from './support/company.ts';
import { createTicket, detail, drained, expectOk, give } from './support/story.ts';

const t = (zh: string, en: string) => ({ zh, en });
const YES_NO = [
	{ key: 'agreed', label: t('同意', 'Agree') },
	{ key: 'declined', label: t('不同意', 'Decline'), tone: 'negative' }
];
const approve = (id: string, zh: string, more: Record<string, unknown>) => ({
	id,
	kind: 'approve',
	stage: 'confirming',
	label: t(zh, id),
	customerLabel: t(zh, id),
	limitMinutes: 60,
	form: { fields: [] },
	outcomes: YES_NO,
	...more
});

/** 备件采购审批: two decide one after the other, the desk is told, then whoever handles tickets pays. */
const purchase = FlowDefinition.parse({
	v: 1,
	id: 'purchase',
	revision: 1,
	name: t('备件采购审批', 'Parts purchase'),
	nodes: [
		{ id: 'start', kind: 'start' },
		approve('agree', '调度与经理审批', { assignee: { by: 'people', ids: ['dispatch.sh', 'manager.east'] }, signing: { mode: 'sequential' } }),
		{ id: 'tell', kind: 'cc', label: t('知会客服', 'Tell the desk'), recipients: { by: 'people', ids: ['agent.sh'] } },
		approve('pay', '付款确认', { assignee: { by: 'permission', permission: 'ticket.handle' } }),
		{ id: 'end', kind: 'end' },
		{ id: 'refused', kind: 'end' }
	],
	edges: [
		{ from: 'start', to: 'agree' },
		{ from: 'agree', to: 'refused', outcome: 'declined' },
		{ from: 'agree', to: 'tell' },
		{ from: 'tell', to: 'pay' },
		{ from: 'pay', to: 'end' }
	]
});

const { db } = createDeps(env);

beforeAll(async () => {
	await installCompany();
	const definition = JSON.stringify(purchase);
	await db.insert(flowRevision).values({ id: 'purchase', revision: 1, hash: 'p', definition, createdAt: 1 });
	const names = { nameZh: '备件采购审批', nameEn: 'Parts purchase', industry: 'home-appliance', editedAt: 1, editedBy: '' };
	const drawn = { draft: definition, draftVersion: 1, draftHash: 'p', publishedHash: 'p', revision: 1 };
	await db.insert(scenario).values({ id: 'purchase', ...names, ...drawn, enabled: true, position: 9 });
});

const purchaseOf = async () => (await createTicket({ scenarioId: 'purchase', title: '采购压缩机' })).ticketId;
const agree = (account: Account, ticketId: string) => expectOk(give(account, ticketId, { type: 'ticket.submit', outcome: 'agreed', answers: {} }));

async function list(account: Account, name: string, query = ''): Promise<WorkPage> {
	const { status, body } = await call<WorkPage>(account, 'GET', `/api/v1/work?list=${name}${query}`);
	expect(status).toBe(200);
	return body;
}
const of = async (account: Account, name: string, ticketId: string) =>
	(await list(account, name)).items
		.filter((line) => line.ticketId === ticketId)
		.map(({ node, askedBy, outcome, deed }) => [node?.zh, askedBy, outcome?.zh ?? deed]);
const rows = async (ticketId: string) =>
	(await db.select().from(ticketWork).where(eq(ticketWork.ticketId, ticketId))).map(({ personId, role }) => `${personId} ${role}`).toSorted();

describe('one’s own work', () => {
	it('shows what waits for one, what one did, was told of and filed', async () => {
		const ticketId = await purchaseOf();
		await drained(ticketId);
		const agent = (await detail(ticketId)).ticket.initiator?.name;
		expect(await of('dispatch.sh', 'todo', ticketId)).toEqual([['调度与经理审批', agent, null]]);
		expect(await of('manager.east', 'todo', ticketId)).toEqual([]);
		expect(await rows(ticketId)).toEqual(['agent.sh started', 'dispatch.sh todo', 'manager.east later']);
		await agree('dispatch.sh', ticketId);
		await drained(ticketId);
		expect(await of('dispatch.sh', 'todo', ticketId)).toEqual([]);
		expect(await of('dispatch.sh', 'done', ticketId)).toEqual([['调度与经理审批', agent, '同意']]);
		expect(await list('manager.east', 'todo')).toMatchObject({
			items: [
				{ ticketId, isApproval: true, scenario: { zh: '备件采购审批' }, stage: 'confirming', dueAt: expect.any(Number), itemId: expect.any(String) }
			]
		});
		await agree('manager.east', ticketId);
		await drained(ticketId);
		expect(await of('agent.sh', 'cc', ticketId)).toHaveLength(1);
		expect(await of('agent.sh', 'started', ticketId)).toEqual([[undefined, agent, null]]);
		await agree('agent.sh', ticketId);
		await drained(ticketId);
		expect(await of('agent.sh', 'done', ticketId)).toEqual([['付款确认', expect.any(String), '同意']]);
		expect(await rows(ticketId)).toEqual(['agent.sh cc', 'agent.sh done', 'agent.sh started', 'dispatch.sh done', 'manager.east done']);
	});

	it('shows a technician the visit that is theirs, and nobody else, without a written line', async () => {
		const { ticketId } = await createTicket({ urgent: true });
		await expectOk(give('dispatch.sh', ticketId, { type: 'ticket.assign', technicianId: 'tech.sh' }));
		await drained(ticketId);
		expect((await list('tech.sh', 'todo')).held.map((line) => line.ticketId)).toContain(ticketId);
		expect((await list('dispatch.sh', 'todo')).held.map((line) => line.ticketId)).not.toContain(ticketId);
		expect(await rows(ticketId)).toEqual(['agent.sh started']);
	});

	it('comes a page at a time, in which no line is missing or there twice, and is counted', async () => {
		for (let n = 0; n < 3; n += 1) await drained(await purchaseOf());
		const all = (await list('dispatch.sh', 'todo')).items.map(({ id }) => id);
		const paged: string[] = [];
		for (let cursor: string | null = ''; cursor !== null; ) {
			const page: WorkPage = await list('dispatch.sh', 'todo', `&limit=2${cursor === '' ? '' : `&cursor=${cursor}`}`);
			paged.push(...page.items.map(({ id }) => id));
			cursor = page.nextCursor;
		}
		expect(paged).toEqual(all);
		const { body } = await call<WorkCounts>('dispatch.sh', 'GET', '/api/v1/work/counts');
		expect(body.todo).toBe(all.length);
	});

	it('shows nobody a ticket that they may not see', async () => {
		const ticketId = await purchaseOf();
		await drained(ticketId);
		const told = { role: 'cc', at: 1, id: `${ticketId}.cc9`, ticketId, isApproval: false, askedBy: '' } as const;
		const unnamed = { nodeZh: '', nodeEn: '', outcomeZh: '', outcomeEn: '' };
		// One works elsewhere, one here but sees only what is theirs, one may see it.
		for (const personId of ['tech.gz', 'tech.sh', 'ops']) await db.insert(ticketWork).values({ ...told, ...unnamed, personId });
		expect((await list('tech.gz', 'cc')).items).toEqual([]);
		expect((await list('tech.sh', 'cc')).items).toEqual([]);
		expect((await list('ops', 'cc')).items).toMatchObject([{ ticketId }]);
	});

	it('asks for a session, and refuses a list that there isn’t', async () => {
		expect((await call(null, 'GET', '/api/v1/work?list=todo')).status).toBe(401);
		expect((await call('agent.sh', 'GET', '/api/v1/work?list=others')).status).toBe(422);
		expect((await call('agent.sh', 'GET', '/api/v1/work?list=todo&cursor=nonsense')).status).toBe(422);
	});
});

describe('people’s lists of a ticket', () => {
	it('are not changed by a telling that comes after a newer one', async () => {
		const ticketId = await purchaseOf();
		await drained(ticketId);
		const early = await env.TICKET.getByName(ticketId).detail();
		await agree('dispatch.sh', ticketId);
		await drained(ticketId);
		const then = await rows(ticketId);
		if (early === null) throw new Error('the ticket is there');
		const { ticket, definition, journal } = early;
		await upsertTicketIndex(db, ticket, involvementChanges({ ticketId, definition, journal, afterSeq: 0 }));
		expect(await rows(ticketId)).toEqual(then);
	});

	it('are made again with the index: what is missing comes back, what was left over goes', async () => {
		const ticketId = await purchaseOf();
		await drained(ticketId);
		const [stale] = await db
			.select()
			.from(ticketWork)
			.where(and(eq(ticketWork.ticketId, ticketId), eq(ticketWork.role, 'todo')));
		await agree('dispatch.sh', ticketId);
		await drained(ticketId);
		const right = await rows(ticketId);
		await db.delete(ticketWork).where(and(eq(ticketWork.ticketId, ticketId), eq(ticketWork.role, 'done')));
		if (stale) await db.insert(ticketWork).values(stale);
		expect(await rows(ticketId)).not.toEqual(right);
		expect((await call('admin', 'POST', '/api/v1/admin/rebuild', { what: 'index', hubId: 'h-sh' })).status).toBe(200);
		expect(await rows(ticketId)).toEqual(right);
	});
});

describe('handing over a leaver’s work', () => {
	const held = async (id: string) => (await call<HeldTickets>('admin', 'GET', `/api/v1/people/${id}/work`)).body.tickets.map((ticket) => ticket.id);
	const handOver = (body: Record<string, unknown>, account: Account = 'admin', from = 'dispatch.sh') =>
		call<HandedOver & { code?: string }>(account, 'POST', `/api/v1/people/${from}/hand-over`, {
			commandId: commandId(),
			reason: '离职交接',
			...body
		});
	let ticketId: string;

	beforeEach(async () => {
		ticketId = await purchaseOf();
		await drained(ticketId);
	});

	it('finds what they hold or are still to sign, and gives it to the other, once', async () => {
		expect(await held('dispatch.sh')).toContain(ticketId);
		expect(await held('manager.east')).toContain(ticketId);
		const id = commandId();
		const order = { commandId: id, successorId: 'ops', ticketIds: [ticketId] };
		const first = await handOver(order);
		expect(first.body.results).toMatchObject([{ ticketId, result: 'done', detail: null }]);
		const { seq, flow } = (await detail(ticketId)).ticket;
		expect(flow.items[0]?.holder).toMatchObject({ id: 'ops' });
		expect((await handOver(order)).body.results).toMatchObject([{ ticketId, result: 'done' }]);
		expect((await detail(ticketId)).ticket.seq).toBe(seq);
		expect((await handOver({ ...order, commandId: commandId() })).body.results).toMatchObject([{ ticketId, result: 'nothing' }]);
		await drained(ticketId);
		expect(await held('dispatch.sh')).not.toContain(ticketId);
		expect(await of('ops', 'todo', ticketId)).toHaveLength(1);
	});

	it('gives away the visits of a technician, also those that are over for now', async () => {
		const visit = (await createTicket({ urgent: true })).ticketId;
		await expectOk(give('dispatch.sh', visit, { type: 'ticket.assign', technicianId: 'tech.sh' }));
		await drained(visit);
		expect(await held('tech.sh')).toContain(visit);
		expect((await handOver({ successorId: 'dispatch.sh', ticketIds: [visit] }, 'admin', 'tech.sh')).body.results).toMatchObject([{ result: 'done' }]);
		expect((await detail(visit)).ticket.flow).toMatchObject({ dispatched: { id: 'dispatch.sh' }, items: [{ holder: { id: 'dispatch.sh' } }] });
	});

	it('refuses one and the same person, whoever may not see a ticket, and whoever may not manage the leaver', async () => {
		expect((await handOver({ successorId: 'dispatch.sh', ticketIds: [ticketId] })).body.code).toBe('person.same-successor');
		expect((await handOver({ successorId: 'tech.gz', ticketIds: [ticketId] })).body.results).toMatchObject([
			{ result: 'refused', detail: expect.any(String) }
		]);
		expect((await handOver({ successorId: 'ops', ticketIds: [ticketId] }, 'agent.sh')).status).toBe(403);
		expect((await handOver({ successorId: 'ops', ticketIds: [ticketId] }, 'admin', 'nobody')).status).toBe(404);
		expect((await call('agent.sh', 'GET', '/api/v1/people/dispatch.sh/work')).status).toBe(403);
	});

	it('is written down with the tickets that changed hands', async () => {
		await handOver({ successorId: 'ops', ticketIds: [ticketId] });
		const { body } = await call<{ items: { action: string; detail: unknown }[] }>('admin', 'GET', '/api/v1/audit?kind=person');
		const number = (await detail(ticketId)).ticket.subject.number;
		expect(body.items[0]).toMatchObject({ action: 'person.handed-over', detail: { successor: 'ops', tickets: [number] } });
	});
});
