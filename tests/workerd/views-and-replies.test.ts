import { env } from 'cloudflare:workers';
import { eq } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import type { AuditView } from '#shared/contract/http/operations.ts';
import type { QuickReplyView } from '#shared/contract/http/quick-reply.ts';
import { MOST_SAVED_VIEWS, type SavedView } from '#shared/contract/http/saved-view.ts';
import { savedView } from '#worker/db/schema/desk.ts';
import { createDeps } from '#worker/deps.ts';
import { type Account, call, installCompany } from './support/company.ts';

beforeAll(installCompany);

const VIP = { v: 1, levels: ['vip'] };
const save = (account: Account, name: string, filter: unknown = VIP) => call<SavedView>(account, 'POST', '/api/v1/me/views', { name, filter });
const namesOf = async (account: Account) => {
	const { body } = await call<{ items: SavedView[] }>(account, 'GET', '/api/v1/me/views');
	return body.items.map(({ name }) => name);
};

describe('views of one’s own', () => {
	it('are saved, renamed, reordered and deleted, and nobody else sees them', async () => {
		const first = await save('dispatch.sh', '大客户');
		expect(first).toMatchObject({ status: 201, body: { name: '大客户', filter: VIP } });
		const second = await save('dispatch.sh', '今天超时', { v: 1, due: 'late', priorities: ['P0', 'P1'] });
		expect(await namesOf('dispatch.sh')).toEqual(['大客户', '今天超时']);
		expect(await namesOf('agent.sh')).toEqual([]);

		await call('dispatch.sh', 'PATCH', `/api/v1/me/views/${first.body.id}`, { name: 'VIP 客户' });
		const ids = [second.body.id, first.body.id];
		const { body } = await call<{ items: SavedView[] }>('dispatch.sh', 'POST', '/api/v1/me/views/order', { ids });
		expect(body.items.map(({ name, filter }) => [name, filter])).toEqual([
			['今天超时', { v: 1, due: 'late', priorities: ['P0', 'P1'] }],
			['VIP 客户', VIP]
		]);

		expect((await call('dispatch.sh', 'DELETE', `/api/v1/me/views/${first.body.id}`)).status).toBe(204);
		expect(await namesOf('dispatch.sh')).toEqual(['今天超时']);
	});

	it('answer somebody else as if they were not there', async () => {
		const { body } = await save('ops', '全国加急', { v: 1, urgent: true });
		const missing = { status: 404, body: { code: 'view.not-found' } };
		expect(await call('agent.sh', 'PATCH', `/api/v1/me/views/${body.id}`, { name: '我的' })).toMatchObject(missing);
		expect(await call('agent.sh', 'DELETE', `/api/v1/me/views/${body.id}`)).toMatchObject(missing);
		expect(await namesOf('ops')).toEqual(['全国加急']);
	});

	it('refuse a name twice, an order of another list, what is no filter, and one too many', async () => {
		const { body } = await save('manager.east', '一');
		expect(await save('manager.east', '一')).toMatchObject({ status: 409, body: { code: 'view.name-taken' } });
		expect(await call('manager.east', 'PATCH', `/api/v1/me/views/${body.id}`, { name: '一' })).toMatchObject({ status: 200 });
		expect(await call('manager.east', 'POST', '/api/v1/me/views/order', { ids: [] })).toMatchObject({
			status: 409,
			body: { code: 'view.other-list' }
		});
		for (const filter of [{}, { v: 2 }, { v: 1, due: 'soon' }, { v: 1, levels: [] }, { v: 1, colour: 'red' }])
			expect((await save('manager.east', '错', filter)).status).toBe(422);
		for (let i = 1; i < MOST_SAVED_VIEWS; i += 1) expect((await save('manager.east', `视图${i}`)).status).toBe(201);
		const full = await save('manager.east', '再来一个');
		expect(full).toMatchObject({ status: 409, body: { code: 'view.too-many', detail: '最多保存 20 个视图，请先删除不用的。' } });
	});
});

describe('views that are saved at once', () => {
	it('are never more than there may be, and each stands where none other does', async () => {
		for (let i = 2; i < MOST_SAVED_VIEWS; i += 1) await save('tech.gz', `视图${i}`);
		const tabs = await Promise.all(['甲', '乙', '丙', '丁', '戊'].map((name) => save('tech.gz', name)));
		expect(tabs.map(({ status }) => status).sort()).toEqual([201, 201, 409, 409, 409]);
		expect(await namesOf('tech.gz')).toHaveLength(MOST_SAVED_VIEWS);
		const rows = await createDeps(env).db.select().from(savedView).where(eq(savedView.personId, 'tech.gz'));
		expect(new Set(rows.map(({ position }) => position)).size).toBe(MOST_SAVED_VIEWS);
	});
});

describe('a view whose stored filter can’t be read', () => {
	const { db } = createDeps(env);
	const listed = async () => (await call<{ items: SavedView[] }>('manager.south', 'GET', '/api/v1/me/views')).body.items;

	it.each([['{"v":7,"colour":"red"}'], ['not JSON']])('is named as such, and the others work: %s', async (filter) => {
		const [old, good] = [(await save('manager.south', '旧版视图')).body, (await save('manager.south', '大客户')).body];
		await db.update(savedView).set({ filter }).where(eq(savedView.id, old.id));
		expect(await listed()).toEqual([{ id: old.id, name: '旧版视图', filter: null }, good]);

		const renamed = await call<SavedView>('manager.south', 'PATCH', `/api/v1/me/views/${old.id}`, { name: '另一个名字' });
		expect(renamed.body).toEqual({ id: old.id, name: '另一个名字', filter: null });
		expect((await call('manager.south', 'POST', '/api/v1/me/views/order', { ids: [good.id, old.id] })).status).toBe(200);
		const mended = await call<SavedView>('manager.south', 'PATCH', `/api/v1/me/views/${old.id}`, { filter: VIP });
		expect(mended.body).toEqual({ id: old.id, name: '另一个名字', filter: VIP });
		for (const { id } of await listed()) expect((await call('manager.south', 'DELETE', `/api/v1/me/views/${id}`)).status).toBe(204);
	});
});

describe('quick replies', () => {
	const reply = { nameZh: '已收到', nameEn: 'Received', textZh: '{客户}您好，已收到。', textEn: 'Dear {customer}, received.' };

	it('are kept by who holds the right at headquarters, read by who may comment', async () => {
		const made = await call<QuickReplyView>('ops', 'POST', '/api/v1/replies', reply);
		expect(made).toMatchObject({ status: 201, body: reply });
		expect(await call('dispatch.sh', 'POST', '/api/v1/replies', reply)).toMatchObject({ status: 403, body: { code: 'access.denied' } });
		await call('ops', 'PATCH', `/api/v1/replies/${made.body.id}`, { textEn: '' });
		const { body } = await call<{ items: QuickReplyView[] }>('tech.sh', 'GET', '/api/v1/replies');
		expect(body.items).toEqual([{ ...made.body, textEn: '' }]);
	});

	it('refuse a variable that there is not, and a name twice', async () => {
		const wrong = await call('ops', 'POST', '/api/v1/replies', { ...reply, nameZh: '另一条', textZh: '{客人}您好' });
		expect(wrong).toMatchObject({ status: 422, body: { code: 'reply.unknown-variable', errors: [{ pointer: '/textZh' }] } });
		expect(await call('ops', 'POST', '/api/v1/replies', reply)).toMatchObject({ status: 409, body: { code: 'reply.name-taken' } });
	});

	it('change their order and go, with an entry in the audit log', async () => {
		const { body: second } = await call<QuickReplyView>('admin', 'POST', '/api/v1/replies', { ...reply, nameZh: '第二条' });
		const { body: before } = await call<{ items: QuickReplyView[] }>('admin', 'GET', '/api/v1/replies');
		const ids = before.items.map(({ id }) => id).reverse();
		const { body } = await call<{ items: QuickReplyView[] }>('admin', 'POST', '/api/v1/replies/order', { ids });
		expect(body.items.map(({ id }) => id)).toEqual(ids);
		expect((await call('admin', 'DELETE', `/api/v1/replies/${second.id}`)).status).toBe(204);
		const audit = await call<{ items: AuditView[] }>('admin', 'GET', '/api/v1/audit');
		const names = before.items.map(({ nameZh }) => nameZh);
		expect(audit.body.items.slice(0, 3)).toMatchObject([
			{ action: 'reply.deleted' },
			{ action: 'reply.reordered', userName: '宋静', subject: 'order', detail: { order: { before: names, after: names.toReversed() } } },
			{ action: 'reply.created' }
		]);
	});

	it('whose order stays as it was leave the audit log as it was', async () => {
		const { body } = await call<{ items: QuickReplyView[] }>('admin', 'GET', '/api/v1/replies');
		const entries = async () => (await call<{ items: AuditView[] }>('admin', 'GET', '/api/v1/audit?kind=reply&limit=100')).body.items.length;
		const known = await entries();
		await call('admin', 'POST', '/api/v1/replies/order', { ids: body.items.map(({ id }) => id) });
		expect(await entries()).toBe(known);
	});
});
