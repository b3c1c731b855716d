import { runInDurableObject } from 'cloudflare:test';
import { env } from 'cloudflare:workers';
import { eq } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Revocation } from '#durable/runtime/revocation.ts';
import { CLOSE_REVOKED, CLOSE_RIGHTS } from '#shared/contract/socket/protocol.ts';
import { DAY, HOUR, MINUTE } from '#shared/kernel/instant.ts';
import { accessToken, session } from '#worker/db/schema/access.ts';
import { trackingLink } from '#worker/db/schema/ticket.ts';
import { createDeps } from '#worker/deps.ts';
import { runScheduled } from '#worker/jobs/run-scheduled.ts';
import { announceRights } from '#worker/use-cases/announce-rights.ts';
import { call, installCompany, sessionIdOf } from './support/company.ts';
import { RoomClient } from './support/room.ts';
import { createTicket, drained, expectOk, give } from './support/story.ts';

beforeAll(installCompany);

const { db } = createDeps(env);
const live = (ticketId: string) => `/api/v1/tickets/${ticketId}/live`;
const seated = async (room: RoomClient): Promise<RoomClient> => {
	await room.until((messages) => messages.length > 0);
	return room;
};
const closed = async (room: RoomClient): Promise<number | undefined> => {
	await room.until((_, end) => end !== undefined);
	return room.closed?.code;
};

/** A ticket that waits with tech.sh. */
async function dispatched(): Promise<string> {
	const { ticketId } = await createTicket({ urgent: true });
	await expectOk(give('dispatch.sh', ticketId, { type: 'ticket.assign', technicianId: 'tech.sh' }));
	return ticketId;
}

/** A person with a role of their own making, signed in, and a token of theirs with everything they hold. */
async function hire(account: string, permissions: readonly string[], ownOnly = false) {
	const role = (await call<{ id: string }>('admin', 'POST', '/api/v1/roles', { nameZh: account, nameEn: account, ownOnly, permissions })).body;
	const password = 'a-long-password';
	const person = { name: account, account, password, assignments: [{ roleId: role.id, unitId: 'h-sh' }] };
	const { id } = (await call<{ id: string }>('admin', 'POST', '/api/v1/people', person)).body;
	const signedIn = await call(null, 'POST', '/api/v1/session', { account, password });
	const cookie = { cookie: signedIn.response.headers.get('set-cookie')?.split(';')[0] ?? '' };
	const made = await call<{ id: string; token: string }>(null, 'POST', '/api/v1/tokens', { name: '报表', permissions, expiresInDays: 30 }, cookie);
	return { id, roleId: role.id, cookie, tokenId: made.body.id, bearer: { authorization: `Bearer ${made.body.token}` } };
}

describe('a ticket that goes to another technician', () => {
	it('closes the one’s socket at once, before he is told to whom, and leaves the desk’s open', async () => {
		const ticketId = await dispatched();
		const his = await seated(await RoomClient.open('tech.sh', live(ticketId)));
		const desk = await seated(await RoomClient.open('agent.sh', live(ticketId)));
		await expectOk(give('dispatch.sh', ticketId, { type: 'ticket.assign', technicianId: 'tech2.sh' }));
		expect(await closed(his)).toBe(CLOSE_RIGHTS);
		expect(JSON.stringify(his.messages)).not.toContain('赵敏');
		await desk.until(() => JSON.stringify(desk.messages).includes('赵敏'));
		expect(desk.closed).toBeUndefined();
		expect((await call('tech.sh', 'GET', `/api/v1/tickets/${ticketId}`)).status).toBe(404);
		desk.close();
	});

	it('lets nobody in whose right was lost on the way to the door', async () => {
		const ticketId = await dispatched();
		const stub = env.TICKET.getByName(ticketId) as unknown as DurableObjectStub;
		const visitor = { audience: 'staff', viewer: { id: 'tech2.sh', name: '赵敏' }, revokedBy: 's', expiresAt: Date.now() + DAY, ownOnly: true };
		const response = await stub.fetch('http://ticket/live', {
			headers: { upgrade: 'websocket', 'x-baton-visitor': encodeURIComponent(JSON.stringify(visitor)) }
		});
		const heard: string[] = [];
		const end = new Promise<number>((resolve) => response.webSocket?.addEventListener('close', ({ code }) => resolve(code)));
		response.webSocket?.addEventListener('message', ({ data }) => heard.push(String(data)));
		response.webSocket?.accept();
		expect([await end, heard]).toEqual([CLOSE_RIGHTS, []]);
	});
});

describe('a role that is changed', () => {
	it('sends everybody who holds it to ask again, by session and by token, and lets in whoever may still come', async () => {
		const { ticketId } = await createTicket();
		const someone = await hire('observer', ['ticket.view', 'board.view']);
		const rooms = await Promise.all([
			RoomClient.open(null, live(ticketId), someone.cookie),
			RoomClient.open(null, live(ticketId), someone.bearer),
			RoomClient.open(null, '/api/v1/boards/h-sh/live', someone.cookie),
			RoomClient.open(null, '/api/v1/notices/live', someone.cookie)
		]);
		await Promise.all(rooms.map(seated));
		await call('admin', 'PATCH', `/api/v1/roles/${someone.roleId}`, { permissions: ['board.view'] });
		expect(await Promise.all(rooms.map(closed))).toEqual(rooms.map(() => CLOSE_RIGHTS));
		expect((await call(null, 'GET', `/api/v1/tickets/${ticketId}`, undefined, someone.cookie)).status).toBe(403);
		const again = await seated(await RoomClient.open(null, '/api/v1/boards/h-sh/live', someone.cookie));
		expect(again.closed).toBeUndefined();
		again.close();
	});
});

describe('a person whose roles change', () => {
	it('loses the sockets of their tokens too', async () => {
		const { ticketId } = await createTicket();
		const someone = await hire('mover', ['ticket.view']);
		const room = await seated(await RoomClient.open(null, live(ticketId), someone.bearer));
		await call('admin', 'PATCH', `/api/v1/people/${someone.id}`, { assignments: [{ roleId: someone.roleId, unitId: 'h-gz' }] });
		expect(await closed(room)).toBe(CLOSE_RIGHTS);
		expect((await call(null, 'GET', `/api/v1/tickets/${ticketId}`, undefined, someone.bearer)).status).toBe(404);
	});

	it('who leaves is signed out everywhere', async () => {
		const { ticketId } = await createTicket();
		const someone = await hire('leaver', ['ticket.view']);
		const rooms = await Promise.all([RoomClient.open(null, live(ticketId), someone.bearer), RoomClient.open(null, live(ticketId), someone.cookie)]);
		await Promise.all(rooms.map(seated));
		await call('admin', 'PATCH', `/api/v1/people/${someone.id}`, { active: false });
		expect(await Promise.all(rooms.map(closed))).toEqual([CLOSE_REVOKED, CLOSE_REVOKED]);
	});
});

describe('a revocation between the check at the door and the room', () => {
	/** Opens a socket, and lets something happen after the door’s first look and before the room lets it in. */
	async function whileEntering(path: string, headers: Record<string, string>, meanwhile: () => Promise<unknown>) {
		const getByName = (id: string) => {
			const ticket = env.TICKET.getByName(id);
			const onTheWay = {
				detail: () => ticket.detail(),
				mergedInto: () => ticket.mergedInto(),
				revoke: (revocation: Revocation) => ticket.revoke(revocation),
				async fetch(request: Request) {
					await meanwhile();
					return ticket.fetch(request);
				}
			};
			return onTheWay as unknown as typeof ticket;
		};
		return call(null, 'GET', path, undefined, { upgrade: 'websocket', ...headers }, { ...env, TICKET: { getByName } });
	}
	const socketsIn = (ticketId: string) =>
		runInDurableObject(env.TICKET.getByName(ticketId) as unknown as DurableObjectStub, (_, state) =>
			state.getWebSockets().filter(({ readyState }) => readyState === WebSocket.OPEN)
		);

	it('is found by the second look: no socket of an ended session stays', async () => {
		const { ticketId } = await createTicket();
		const someone = await hire('quick', ['ticket.view']);
		const reply = await whileEntering(live(ticketId), someone.bearer, () =>
			call(null, 'DELETE', `/api/v1/tokens/${someone.tokenId}`, undefined, someone.cookie)
		);
		expect(reply.body).toMatchObject({ status: 401, code: 'access.sign-in' });
		expect(await socketsIn(ticketId)).toEqual([]);
	});

	it('is found when the rights changed: the socket is sent to ask again', async () => {
		const { ticketId } = await createTicket();
		const someone = await hire('quicker', ['ticket.view']);
		const { response } = await whileEntering(live(ticketId), someone.cookie, () =>
			call('admin', 'PATCH', `/api/v1/roles/${someone.roleId}`, { permissions: ['board.view'] })
		);
		const end = new Promise<number>((resolve) => response.webSocket?.addEventListener('close', ({ code }) => resolve(code)));
		response.webSocket?.accept();
		expect(await end).toBe(CLOSE_RIGHTS);
	});

	it('is found for a customer’s link', async () => {
		const { ticketId } = await createTicket();
		const link = (await call<{ token: string }>('agent.sh', 'POST', `/api/v1/tickets/${ticketId}/link`)).body;
		const reply = await whileEntering(`/api/v1/public/track/${link.token}/live`, {}, () =>
			call('agent.sh', 'POST', `/api/v1/tickets/${ticketId}/link`)
		);
		expect(reply.body).toMatchObject({ code: 'link.not-found' });
		expect(await socketsIn(ticketId)).toEqual([]);
	});
});

describe('what runs out', () => {
	/** The minute of this hour at which the cron looks for it. */
	const hourly = () => Date.now() - (Date.now() % HOUR) + 17 * MINUTE;

	it('closes the sockets of a session, a token and a link where nothing happens, within the hour', async () => {
		const { ticketId } = await createTicket();
		await drained(ticketId);
		const someone = await hire('passing', ['ticket.view']);
		const link = (await call<{ token: string }>('agent.sh', 'POST', `/api/v1/tickets/${ticketId}/link`)).body;
		const rooms = await Promise.all([
			RoomClient.open('tech2.sh', '/api/v1/boards/h-sh/live'),
			RoomClient.open(null, live(ticketId), someone.bearer),
			RoomClient.open(null, `/api/v1/public/track/${link.token}/live`)
		]);
		await Promise.all(rooms.map(seated));
		await db
			.update(session)
			.set({ expiresAt: 1 })
			.where(eq(session.id, sessionIdOf('tech2.sh')));
		await db.update(accessToken).set({ expiresAt: 1 }).where(eq(accessToken.id, someone.tokenId));
		await db.update(trackingLink).set({ expiresAt: 1 }).where(eq(trackingLink.ticketId, ticketId));
		await runScheduled(createDeps(env), { cron: '* * * * *', at: hourly() });
		expect(await Promise.all(rooms.map(closed))).toEqual([CLOSE_REVOKED, CLOSE_REVOKED, CLOSE_REVOKED]);
	});

	it('leaves everybody else where they are', async () => {
		const { ticketId } = await createTicket();
		const room = await seated(await RoomClient.open('agent.sh', live(ticketId)));
		await runScheduled(createDeps(env), { cron: '* * * * *', at: hourly() });
		await announceRights({ env }, ['dispatch.sh']);
		await expectOk(give('agent.sh', ticketId, { type: 'ticket.comment', audience: 'internal', text: '还在' }));
		await room.until(() => room.changes().length === 1);
		expect(room.closed).toBeUndefined();
		room.close();
	});
});
