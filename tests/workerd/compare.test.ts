import { evictDurableObject, runDurableObjectAlarm, runInDurableObject } from 'cloudflare:test';
import { env } from 'cloudflare:workers';
import { eq } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import { HubStore } from '#durable/hub/hub-store.ts';
import type { ComparedHub, Comparison, Rebuilt } from '#shared/contract/http/operations.ts';
import type { HubCounters } from '#shared/domain/board/hub-counters.ts';
import { HOUR } from '#shared/kernel/instant.ts';
import { statement } from '#worker/db/schema/money.ts';
import { ticketIndex } from '#worker/db/schema/ticket.ts';
import { createDeps } from '#worker/deps.ts';
import { runScheduled } from '#worker/jobs/run-scheduled.ts';
import { call, installCompany } from './support/company.ts';
import { createTicket, drained, expectOk, give, workUpToAcceptance } from './support/story.ts';

const HUB = 'h-sh';
const { db } = createDeps(env);
const stub = (name: string) => env.HUB.getByName(name) as unknown as DurableObjectStub;
const wall = () => env.HEADQUARTERS.getByName('hq') as unknown as DurableObjectStub;

async function compare(bindings: Env = env): Promise<Comparison> {
	const { status, body } = await call<Comparison>('admin', 'GET', `/api/v1/admin/comparison?hubId=${HUB}`, undefined, {}, bindings);
	expect(status).toBe(200);
	return body;
}

const rebuild = (what: string) => call('admin', 'POST', '/api/v1/admin/rebuild', { what, hubId: HUB });
const found = async () =>
	(await compare()).differences.map(({ place, kind, ticketId, fields, owed }) => ({
		place,
		kind,
		ticketId,
		fields: fields.map(({ field }) => field),
		owed
	}));

describe('the comparison of a hub with its tickets', () => {
	let closed: string;
	let open: string;

	beforeAll(async () => {
		await installCompany();
		closed = await workUpToAcceptance();
		await expectOk(give('agent.sh', closed, { type: 'ticket.submit', outcome: 'accepted', answers: {} }));
		await expectOk(give('agent.sh', closed, { type: 'ticket.submit', outcome: 'rated', answers: { score: 5 } }));
		open = await workUpToAcceptance({ title: '洗衣机脱水异响' });
		await createTicket({ title: '热水器点不着火' });
		await drained(closed, open);
	});

	it('finds nothing where everybody was told, and says how many it asked', async () => {
		// Headquarters hears of a hub a second late.
		await expect.poll(found, { timeout: 5_000 }).toEqual([]);
		expect(await compare()).toEqual({ hubId: HUB, tickets: 3, moved: 0, found: 0, differences: [] });
	});

	it('finds a row of the index that says something else, is missing, or is about nothing', async () => {
		const [row] = await db.select().from(ticketIndex).where(eq(ticketIndex.id, closed));
		if (row === undefined) throw new Error('the ticket is in the index');
		await db.update(ticketIndex).set({ title: '另一个标题', technicianName: '另一个人' }).where(eq(ticketIndex.id, open));
		await db.delete(ticketIndex).where(eq(ticketIndex.id, closed));
		await db.insert(ticketIndex).values({ ...row, id: 'nothing-behind-it', number: 'SH-2611-999999' });
		const differences = await found();
		expect(differences).toContainEqual({ place: 'index', kind: 'different', ticketId: open, fields: ['title', 'technicianName'], owed: false });
		expect(differences).toContainEqual({ place: 'index', kind: 'extra', ticketId: 'nothing-behind-it', fields: [], owed: false });
		expect(differences).toContainEqual({ place: 'index', kind: 'missing', ticketId: closed, fields: [], owed: false });
		await rebuild('index');
		expect(await found()).toEqual([]);
		// One that calls itself newer than the ticket is.
		await db.update(ticketIndex).set({ seq: 999, title: '来自未来' }).where(eq(ticketIndex.id, open));
		await rebuild('index');
		expect(await found()).toEqual([]);
	});

	it('finds a statement that is missing, that is there twice, or that adds up to something else', async () => {
		const [bill] = await db.select().from(statement).where(eq(statement.ticketId, open));
		if (bill === undefined) throw new Error('the ticket is settled');
		await db.insert(statement).values({ ...bill, id: `${open}-999` });
		expect(await found()).toEqual([{ place: 'statements', kind: 'extra', ticketId: open, fields: [], owed: false }]);
		await db.delete(statement).where(eq(statement.id, `${open}-999`));
		await db.update(statement).set({ voidedAt: 1 }).where(eq(statement.id, bill.id));
		expect(await found()).toEqual([{ place: 'statements', kind: 'missing', ticketId: open, fields: [], owed: false }]);
		await db.update(statement).set({ voidedAt: null }).where(eq(statement.id, bill.id));
		await db.update(statement).set({ lines: '[]' }).where(eq(statement.id, bill.id));
		expect(await found()).toEqual([{ place: 'statements', kind: 'different', ticketId: open, fields: ['lineCount', 'lineSumMinor'], owed: false }]);
		await db.update(statement).set({ lines: bill.lines }).where(eq(statement.id, bill.id));
		expect(await found()).toEqual([]);
	});

	it('finds a card that is behind, and numbers that no longer add up', async () => {
		// Everything it still has in memory only is saved first.
		await runDurableObjectAlarm(stub(HUB));
		await runDurableObjectAlarm(stub(HUB));
		await runInDurableObject(stub(HUB), (_, { storage }) => {
			const store = new HubStore(storage);
			const [card, head] = [store.card(open), store.head];
			if (!card || head === undefined) throw new Error('the hub knows the ticket');
			store.put([{ ...card, title: '另一个标题', stage: 'doing' }], { ...head, counters: { ...head.counters, openedToday: 99 } });
			store.save({ ahead: false });
		});
		await evictDurableObject(stub(HUB));
		const differences = await found();
		expect(differences).toContainEqual({ place: 'board', kind: 'different', ticketId: open, fields: ['title', 'stage'], owed: false });
		expect(differences).toContainEqual({ place: 'numbers', kind: 'different', ticketId: null, fields: ['openedToday'], owed: false });
		await rebuild('hub');
		await expect.poll(found, { timeout: 5_000 }).toEqual([]);
	});

	it('finds headquarters with other numbers than the hub’s', async () => {
		type Kept = { hubs: { seq: number; counters: HubCounters }[] };
		const keptSeq = () =>
			runInDurableObject(wall(), (_, { storage }) => storage.kv.get<Kept>('wall')?.hubs.find(({ counters }) => counters.hubId === HUB)?.seq);
		// What headquarters heard within its second is on disk only after it.
		await expect.poll(keptSeq, { timeout: 5_000 }).toBe((await env.HUB.getByName(HUB).holdings())?.seq);
		await runInDurableObject(wall(), (_, { storage }) => {
			const kept = storage.kv.get<Kept>('wall');
			storage.kv.put('wall', { ...kept, hubs: kept?.hubs.map((hub) => ({ ...hub, counters: { ...hub.counters, overdue: 41 } })) });
		});
		await evictDurableObject(wall());
		expect(await compare()).toMatchObject({
			differences: [{ place: 'headquarters', kind: 'different', fields: [{ field: 'overdue', truth: 0, found: 41 }] }]
		});
		await rebuild('headquarters');
		await expect.poll(found, { timeout: 5_000 }).toEqual([]);
	});

	it('says of a difference whether it is still on its way', async () => {
		await expectOk(give('agent.sh', open, { type: 'ticket.retitle', title: '洗衣机脱水时异响' }));
		await drained(open);
		await db.update(ticketIndex).set({ title: '另一个标题', seq: 0 }).where(eq(ticketIndex.id, open));
		// A ticket that slept doesn't know whether its last change was told, so it still owes it.
		await evictDurableObject(env.TICKET.getByName(open) as unknown as DurableObjectStub);
		expect(await found()).toEqual([{ place: 'index', kind: 'different', ticketId: open, fields: ['title'], owed: true }]);
		await drained(open);
		expect(await found()).toEqual([]);
	});

	it('names a ticket that can’t be read and compares the rest; an index that is built anew leaves it as it was', async () => {
		const unreadable: Env = {
			...env,
			TICKET: {
				getByName(name) {
					const ticket = env.TICKET.getByName(name);
					return name === closed ? Object.assign(Object.create(ticket), { detail: () => Promise.reject(new Error('not a ticket')) }) : ticket;
				}
			}
		};
		const [{ number } = { number: '' }] = await db.select().from(ticketIndex).where(eq(ticketIndex.id, closed));
		await db.update(ticketIndex).set({ title: '另一个标题' });
		const { tickets, moved, differences } = await compare(unreadable);
		expect({ tickets, moved }).toEqual({ tickets: 2, moved: 0 });
		expect(differences).toContainEqual({ place: 'ticket', kind: 'unreadable', ticketId: closed, number, fields: [], owed: false });
		expect(differences.map(({ place }) => place).sort()).toEqual(['index', 'index', 'ticket']);
		const rebuilt = await call<Rebuilt>('admin', 'POST', '/api/v1/admin/rebuild', { what: 'index', hubId: HUB }, {}, unreadable);
		expect(rebuilt.body).toEqual({ tickets: 2, left: [{ kind: 'ticket', id: closed, name: number }] });
		expect(await found()).toEqual([{ place: 'index', kind: 'different', ticketId: closed, fields: ['title'], owed: false }]);
		await rebuild('index');
		expect(await found()).toEqual([]);
	});

	it('is for those who manage the whole company’s deliveries, and for hubs that exist', async () => {
		expect((await call('agent.sh', 'GET', `/api/v1/admin/comparison?hubId=${HUB}`)).status).toBe(403);
		expect((await call('admin', 'GET', '/api/v1/admin/comparison?hubId=h-nowhere')).body).toMatchObject({ status: 404, code: 'hub.not-found' });
	});

	it('is made of one hub after the other without being asked, and told once to whoever may mend it', async () => {
		const at = Date.UTC(2026, 10, 23, 4, 47);
		const hourly = (hours: number) => runScheduled(createDeps(env), { cron: '* * * * *', at: at + hours * HOUR });
		const noted = async () => {
			const { body } = await call<{ items: ComparedHub[] }>('admin', 'GET', '/api/v1/admin/comparisons');
			return Object.fromEntries(body.items.map(({ hubId, comparedAt, staying }) => [hubId, comparedAt === null ? null : staying]));
		};
		const told = async (account: string) =>
			(await env.INBOX.getByName(account).list()).items.filter(({ kind }) => kind === 'differs').map(({ ticketId, title }) => [ticketId, title]);
		const hubs = Object.keys(await noted());
		const everyHub = async (from: number) => {
			for (const [index] of hubs.entries()) await hourly(from + index);
		};
		expect(await noted()).toEqual(Object.fromEntries(hubs.map((id) => [id, null])));
		await everyHub(0);
		expect(await noted()).toEqual(Object.fromEntries(hubs.map((id) => [id, 0])));
		expect(await told('admin')).toEqual([]);

		await db.update(ticketIndex).set({ title: '另一个标题' }).where(eq(ticketIndex.id, open));
		await everyHub(100);
		await everyHub(200);
		expect((await noted())[HUB]).toBe(1);
		expect(await told('admin')).toEqual([[null, '上海服务中枢']]);
		expect(await told('agent.sh')).toEqual([]);

		// One is mended and another appears: as many as before, and news all the same.
		await db
			.update(ticketIndex)
			.set({ title: (await env.TICKET.getByName(open).detail())?.ticket.subject.title ?? '' })
			.where(eq(ticketIndex.id, open));
		await db.update(ticketIndex).set({ title: '另一个标题' }).where(eq(ticketIndex.id, closed));
		await everyHub(300);
		await everyHub(400);
		expect((await noted())[HUB]).toBe(1);
		expect(await told('admin')).toHaveLength(2);

		await rebuild('index');
		expect((await noted())[HUB]).toBeNull();
		expect((await call('agent.sh', 'GET', '/api/v1/admin/comparisons')).status).toBe(403);
	});
});
