import { beforeAll, describe, expect, it } from 'vitest';
import type { Me } from '#shared/contract/http/session.ts';
import { call, installCompany, ORIGIN } from './support/company.ts';
import { RoomClient } from './support/room.ts';
import { createTicket, detail, drained, expectOk, give, PNG, uploadPhoto, workUpToAcceptance } from './support/story.ts';

beforeAll(installCompany);

describe('scope', () => {
	it('hides another region’s tickets, customers and boards as if they were not there', async () => {
		const { ticketId } = await createTicket();
		await drained(ticketId);
		const south = (method: string, path: string, body?: unknown) => call<{ items?: unknown[]; code?: string }>('manager.south', method, path, body);
		expect((await south('GET', `/api/v1/tickets/${ticketId}`)).body.code).toBe('ticket.not-found');
		expect((await south('GET', '/api/v1/tickets')).body.items).toEqual([]);
		expect((await south('GET', '/api/v1/customers?q=13800001234')).body.items).toEqual([]);
		expect((await south('POST', '/api/v1/customers/c-1/reveal')).body.code).toBe('customer.not-found');
		expect((await south('GET', '/api/v1/boards/h-sh')).body.code).toBe('hub.not-found');
		const reply = await give('manager.south', ticketId, { type: 'ticket.comment', audience: 'internal', text: '越权' });
		expect(reply.body.code).toBe('ticket.not-found');
		expect((await detail(ticketId)).ticket.commentCount).toBe(0);
	});

	it('shows a technician his own tickets and no others', async () => {
		const mine = await createTicket({ urgent: true });
		const other = await createTicket({ urgent: true });
		await expectOk(give('dispatch.sh', mine.ticketId, { type: 'ticket.assign', technicianId: 'tech.sh' }));
		await drained(mine.ticketId, other.ticketId);
		const { body } = await call<{ items: { id: string }[] }>('tech.sh', 'GET', '/api/v1/tickets');
		expect(body.items.map(({ id }) => id)).toEqual([mine.ticketId]);
		expect((await call('tech.sh', 'GET', `/api/v1/tickets/${other.ticketId}`)).status).toBe(404);
		expect((await call('tech.sh', 'GET', `/api/v1/tickets/${mine.ticketId}`)).status).toBe(200);
	});

	it('asks for sign-in, and for the permission', async () => {
		expect((await call(null, 'GET', '/api/v1/tickets')).body).toMatchObject({ status: 401, code: 'access.sign-in' });
		expect((await call('agent.sh', 'GET', '/api/v1/deliveries')).body).toMatchObject({ status: 403, code: 'access.denied' });
	});

	it('never lets anybody hand out more than they hold', async () => {
		const roles = (await call<{ items: { id: string; key: string }[] }>('admin', 'GET', '/api/v1/roles')).body.items;
		const administrator = roles.find(({ key }) => key === 'administrator')?.id;
		const custom = (
			await call<{ id: string }>('admin', 'POST', '/api/v1/roles', {
				nameZh: '人事',
				nameEn: 'HR',
				permissions: ['people.view', 'people.edit', 'org.view']
			})
		).body;
		const hr = { name: '林人事', account: 'hr', password: 'a-long-password', assignments: [{ roleId: custom.id, unitId: 'hq' }] };
		expect((await call('admin', 'POST', '/api/v1/people', hr)).status).toBe(201);
		const signedIn = await call<Me>(null, 'POST', '/api/v1/session', { account: 'hr', password: 'a-long-password' });
		const cookie = signedIn.response.headers.get('set-cookie')?.split(';')[0] ?? '';
		const grab = { name: '影子', account: 'shadow', password: 'a-long-password', assignments: [{ roleId: administrator, unitId: 'hq' }] };
		expect((await call(null, 'POST', '/api/v1/people', grab, { cookie })).body).toMatchObject({
			status: 422,
			code: 'access.permission-not-held',
			errors: [{ pointer: '/assignments/0/roleId' }]
		});
	});

	it('keeps at least one administrator', async () => {
		expect((await call('admin', 'PATCH', '/api/v1/people/admin', { active: false })).body).toMatchObject({ code: 'person.last-administrator' });
	});
});

describe('what an order cost', () => {
	it('is shown to those who may see statements, and to nobody else: not in lists, not in details, not live, not on boards', async () => {
		const onlooker = { account: 'onlooker', password: 'a-long-password' };
		await call('admin', 'POST', '/api/v1/people', { ...onlooker, name: '观察员', assignments: [{ roleId: 'viewer', unitId: 'h-sh' }] });
		const signedIn = await call(null, 'POST', '/api/v1/session', onlooker);
		const cookie = { cookie: signedIn.response.headers.get('set-cookie')?.split(';')[0] ?? '' };
		const { ticketId } = await createTicket();
		const live = await RoomClient.open(null, `/api/v1/tickets/${ticketId}/live`, cookie);
		const billedId = await workUpToAcceptance();
		await drained(billedId);
		const later = await RoomClient.open(null, `/api/v1/tickets/${billedId}/live`, cookie);
		await expectOk(give('agent.sh', billedId, { type: 'ticket.submit', outcome: 'rework', answers: {} }));
		await later.until(() => later.changes().length === 1);
		const seen = async (headers?: Record<string, string>) => [
			await call(headers ? null : 'agent.sh', 'GET', `/api/v1/tickets/${billedId}`, undefined, headers),
			await call(headers ? null : 'agent.sh', 'GET', '/api/v1/tickets', undefined, headers)
		];
		const [detailed, listed] = await seen();
		expect(detailed?.body).toMatchObject({ ticket: { statement: { totalMinor: 23_222, currency: 'CNY' } } });
		expect((listed?.body as { items?: unknown[] } | undefined)?.items).toContainEqual(
			expect.objectContaining({ id: billedId, totalMinor: 23_222, currency: 'CNY' })
		);
		const board = await call(null, 'GET', '/api/v1/boards/h-sh', undefined, cookie);
		const told = JSON.stringify([
			(await seen(cookie)).map(({ body }) => body),
			later.messages,
			live.messages,
			(board.body as { cards?: unknown }).cards
		]);
		expect(told).toContain(billedId);
		expect(told).not.toContain('23222');
		expect(told).not.toContain('"statement.');
		live.close();
		later.close();
	});
});

describe('signing in', () => {
	it('limits tries per account, says how long to wait, and never whether the account exists', async () => {
		const attempt = (account: string) =>
			call<{ code: string; retryAfterSeconds?: number }>(null, 'POST', '/api/v1/session', { account, password: 'wrong-password' });
		const [known, unknown] = [await attempt('ops'), await attempt('nobody')];
		expect(known.body).toEqual(unknown.body);
		for (let i = 0; i < 7; i += 1) await attempt('ops');
		const blocked = await attempt('ops');
		expect(blocked.status).toBe(429);
		expect(blocked.body.retryAfterSeconds).toBeGreaterThan(0);
		expect(blocked.response.headers.get('retry-after')).toBe(String(blocked.body.retryAfterSeconds));
	});

	it('does not count sign-ins that succeed: an office shares one address', async () => {
		const right = { account: 'office', password: 'a-long-password' };
		await call('admin', 'POST', '/api/v1/people', { ...right, name: '何文员', assignments: [{ roleId: 'agent', unitId: 'h-sh' }] });
		const office = { 'cf-connecting-ip': '203.0.113.9' };
		for (let i = 0; i < 70; i += 1) expect((await call(null, 'POST', '/api/v1/session', right, office)).status).toBe(201);
	});

	it('refuses unsafe requests and sockets from another site', async () => {
		const foreign = { origin: 'https://evil.example' };
		expect((await call('agent.sh', 'POST', '/api/v1/tickets', {}, foreign)).body).toMatchObject({ status: 403, code: 'request.foreign-origin' });
		expect((await call('agent.sh', 'GET', '/api/v1/boards/h-sh/live', undefined, { ...foreign, upgrade: 'websocket' })).body).toMatchObject({
			code: 'request.foreign-origin'
		});
	});

	it('gives programs a token with less than its owner’s rights, until it is revoked', async () => {
		const made = (
			await call<{ id: string; token: string }>('agent.sh', 'POST', '/api/v1/tokens', {
				name: '报表',
				permissions: ['ticket.view'],
				expiresInDays: 30
			})
		).body;
		const bearer = { authorization: `Bearer ${made.token}` };
		expect((await call(null, 'GET', '/api/v1/tickets', undefined, bearer)).status).toBe(200);
		expect((await call(null, 'GET', '/api/v1/customers', undefined, bearer)).body).toMatchObject({ code: 'access.denied' });
		await call('agent.sh', 'DELETE', `/api/v1/tokens/${made.id}`);
		expect((await call(null, 'GET', '/api/v1/tickets', undefined, bearer)).status).toBe(401);
	});

	it('lets an administrator look through another role’s eyes, reading only', async () => {
		const viewed = await call<Me>('admin', 'POST', '/api/v1/me/view-as', { roleId: 'agent' });
		expect(viewed.body.permissions).not.toContain('role.edit');
		expect((await call('admin', 'POST', '/api/v1/roles', { nameZh: '甲', nameEn: 'A', permissions: [] })).body).toMatchObject({
			code: 'access.viewing-as'
		});
		await call('admin', 'DELETE', '/api/v1/me/view-as');
		expect((await call<Me>('admin', 'GET', '/api/v1/me')).body.permissions).toContain('role.edit');
	});
});

describe('personal data', () => {
	it('shows a phone masked, and in full only with a line in the audit log', async () => {
		const { body } = await call<{ items: { phoneMasked: string }[] }>('agent.sh', 'GET', '/api/v1/customers?q=1234');
		expect(body.items).toMatchObject([{ phoneMasked: '138****1234' }]);
		expect((await call('agent.sh', 'POST', '/api/v1/customers/c-1/reveal')).body).toEqual({ phone: '13800001234' });
		const log = (await call<{ items: { action: string; userName: string }[] }>('admin', 'GET', '/api/v1/audit')).body.items;
		expect(log).toContainEqual(expect.objectContaining({ action: 'customer.phone-revealed', userName: '谢建国' }));
	});

	it('takes files by what they are, not by what they are called', async () => {
		const html = new TextEncoder().encode('<script>alert(1)</script>');
		expect((await call('agent.sh', 'POST', '/api/v1/files', html, { 'content-type': 'image/png' })).body).toMatchObject({
			status: 415,
			code: 'file.not-a-document'
		});
		const id = await uploadPhoto('agent.sh');
		const { response } = await call('agent.sh', 'GET', `/api/v1/files/${id}`);
		expect(response.headers.get('content-type')).toBe('image/png');
		expect(new Uint8Array(await response.arrayBuffer())).toEqual(PNG);
		expect((await call('manager.south', 'GET', `/api/v1/files/${id}`)).status).toBe(404);
	});

	it('stops reading a photo at ten megabytes', async () => {
		const big = new Uint8Array(10 * 1_048_576 + 1);
		big.set(PNG);
		expect((await call('agent.sh', 'POST', '/api/v1/files', big, { 'content-type': 'image/png' })).body).toMatchObject({
			status: 413,
			code: 'request.too-large'
		});
	});
});

it('serves its own description, with every operation in it', async () => {
	const { body } = await call<{ openapi: string; paths: Record<string, unknown> }>(null, 'GET', '/api/openapi.json');
	expect(body.openapi).toBe('3.1.0');
	expect(Object.keys(body.paths)).toContain('/api/v1/tickets/{id}/commands');
	expect(ORIGIN).toBe('http://baton.test');
});
