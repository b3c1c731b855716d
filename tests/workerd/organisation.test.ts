import { env } from 'cloudflare:workers';
import { eq } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import { insertAssignments } from '#worker/db/queries/insert-assignments.ts';
import { listTickets } from '#worker/db/queries/list-tickets.ts';
import { person } from '#worker/db/schema/access.ts';
import { unit } from '#worker/db/schema/organisation.ts';
import { delivery } from '#worker/db/schema/ticket.ts';
import { createDeps } from '#worker/deps.ts';
import { storeAssigned } from '#worker/use-cases/store-assigned.ts';
import { call, commandId, installCompany } from './support/company.ts';
import { createTicket, drained, expectOk, give } from './support/story.ts';

beforeAll(installCompany);

const { db } = createDeps(env);
const archive = (id: string) => call('admin', 'PATCH', `/api/v1/units/${id}`, { archived: true });

describe('a hub', () => {
	it('is not archived while orders are open there, and says how many', async () => {
		const address = { text: '杭州市西湖区文三路1号', adcode: '330106', lat: null, lng: null };
		const filed = await call<{ ticketId: string }>('ops', 'POST', '/api/v1/tickets', {
			commandId: commandId(),
			title: '漏水',
			customerId: 'c-1',
			address
		});
		const { ticketId } = filed.body;
		await drained(ticketId);
		expect((await archive('h-hz')).body).toMatchObject({
			status: 409,
			code: 'unit.has-open-tickets',
			params: { count: 1 },
			detail: '还有 1 张未完成的工单，请先完成或取消它们，再停用这个中枢。'
		});
		await expectOk(give('ops', ticketId, { type: 'ticket.cancel', reason: '重复报修' }));
		await drained(ticketId);
		expect((await archive('h-hz')).status).toBe(200);
	});
});

describe('a role on an archived unit', () => {
	const someone = (account: string, unitId: string) => ({
		name: '林文员',
		account,
		password: 'a-long-password',
		assignments: [{ roleId: 'agent', unitId }]
	});

	it('is refused', async () => {
		await db.update(unit).set({ archivedAt: 1 }).where(eq(unit.id, 'h-gz'));
		expect((await call('admin', 'POST', '/api/v1/people', someone('too.late', 'h-gz'))).body).toMatchObject({
			code: 'unit.archived',
			errors: [{ pointer: '/assignments/0/unitId' }]
		});
		await db.update(unit).set({ archivedAt: null }).where(eq(unit.id, 'h-gz'));
	});

	it('is refused also when the unit is archived between the check and the write, and nothing of the person is stored', async () => {
		await db.update(unit).set({ archivedAt: 1 }).where(eq(unit.id, 'h-gz'));
		const row = { id: 'p-race', account: 'race', name: '林文员', passwordHash: '', createdAt: 1 };
		const stored = await storeAssigned(db, [db.insert(person).values(row), insertAssignments(db, 'p-race', [{ roleId: 'agent', unitId: 'h-gz' }])]);
		expect(stored).toMatchObject({ ok: false, error: { code: 'unit.archived' } });
		expect(await db.select().from(person).where(eq(person.id, 'p-race'))).toEqual([]);
		await db.update(unit).set({ archivedAt: null }).where(eq(unit.id, 'h-gz'));
		const again = await storeAssigned(db, [db.insert(person).values(row), insertAssignments(db, 'p-race', [{ roleId: 'agent', unitId: 'h-gz' }])]);
		expect(again.ok).toBe(true);
	});
});

describe('a superior', () => {
	it('has to be somebody, also when a person is changed', async () => {
		const reply = await call('admin', 'PATCH', '/api/v1/people/ops', { superiorId: 'nobody' });
		expect(reply.body).toMatchObject({ status: 404, code: 'person.not-found', errors: [{ pointer: '/superiorId' }] });
		expect((await call('admin', 'PATCH', '/api/v1/people/ops', { superiorId: 'admin' })).status).toBe(200);
	});
});

describe('who can be sent', () => {
	it('is whoever holds the permission there, also in a role that is not only for one’s own, and no administrator', async () => {
		const lead = { nameZh: '班长', nameEn: 'Team lead', ownOnly: false, permissions: ['ticket.view', 'ticket.work'] };
		const role = (await call<{ id: string }>('admin', 'POST', '/api/v1/roles', lead)).body;
		const hired = { name: '班长甲', account: 'lead.sh', password: 'a-long-password', assignments: [{ roleId: role.id, unitId: 's-sh-1' }] };
		const { id } = (await call<{ id: string }>('admin', 'POST', '/api/v1/people', hired)).body;
		const { ticketId } = await createTicket({ urgent: true });
		const { items } = (await call<{ items: { id: string; metres: number }[] }>('dispatch.sh', 'GET', `/api/v1/tickets/${ticketId}/technicians`)).body;
		expect(items.map((item) => item.id).sort()).toEqual([id, 'tech.sh', 'tech2.sh'].sort());
		// From the customer in 愚园路: the team lead's store is nearer than the hub.
		expect(items.find((item) => item.id === id)?.metres).toBe(951);
		expect(items[0]?.id).toBe(id);
	});
});

describe('a list of one’s own tickets', () => {
	it('has those that one claimed, beside those that one was sent to', async () => {
		const { ticketId } = await createTicket();
		const other = await createTicket();
		await expectOk(give('agent.sh', ticketId, { type: 'ticket.claim' }));
		await drained(ticketId, other.ticketId);
		const own = { scopes: { subtrees: [], ownSubtrees: ['/hq/'] }, position: null, state: 'open' as const, limit: 50 };
		expect((await listTickets(db, { ...own, userId: 'agent.sh' })).map(({ id }) => id)).toEqual([ticketId]);
		expect(await listTickets(db, { ...own, userId: 'ops' })).toEqual([]);
	});
});

describe('the list of deliveries', () => {
	it('shows each once, page by page, when several of one ticket failed in the same moment', async () => {
		const row = { ticketId: 't-stuck', number: 'SH-2611-000001', state: 'parked' as const, fromSeq: 1, attempts: 20, lastError: 'x', updatedAt: 5 };
		await db.insert(delivery).values(['hub', 'index', 'notices'].map((target) => ({ ...row, target })));
		const pageAfter = async (cursor: string | null) => {
			const after = cursor === null ? '' : `&cursor=${cursor}`;
			return (await call<{ items: { target: string }[]; nextCursor: string | null }>('admin', 'GET', `/api/v1/deliveries?limit=1${after}`)).body;
		};
		const seen: string[] = [];
		let cursor: string | null = null;
		do {
			const { items, nextCursor } = await pageAfter(cursor);
			seen.push(...items.map(({ target }) => target));
			cursor = nextCursor;
		} while (cursor !== null);
		expect(seen).toEqual(['notices', 'index', 'hub']);
	});
});
