import { runDurableObjectAlarm, runInDurableObject } from 'cloudflare:test';
import { env } from 'cloudflare:workers';
import { eq } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Revocable } from '#durable/runtime/revocation.ts';
import { CLOSE_REVOKED } from '#shared/contract/socket/protocol.ts';
import { HOUR, MINUTE } from '#shared/kernel/instant.ts';
import { session } from '#worker/db/schema/access.ts';
import { createDeps } from '#worker/deps.ts';
import { runScheduled } from '#worker/jobs/run-scheduled.ts';
import { type Account, call, installCompany, sessionIdOf } from './support/company.ts';
import { RoomClient } from './support/room.ts';
import { createTicket } from './support/story.ts';

beforeAll(installCompany);

const deps = createDeps(env);
const inbox = (account: string) => env.INBOX.getByName(account) as unknown as DurableObjectStub;
const owed = (account: string) => runInDurableObject(inbox(account), (_, { storage }) => storage.kv.get<{ closings: unknown[] }>('owed')?.closings);
const rowOf = (account: Account) =>
	deps.db
		.select({ expiresAt: session.expiresAt })
		.from(session)
		.where(eq(session.id, sessionIdOf(account)));

async function seated(account: Account, path: string): Promise<RoomClient> {
	const room = await RoomClient.open(account, path);
	await room.until((messages) => messages.length > 0);
	return room;
}
async function closed(room: RoomClient): Promise<number | undefined> {
	await room.until((_, end) => end !== undefined);
	return room.closed?.code;
}

/** A ticket's room that doesn't answer whoever revokes, until it hears again. */
async function deafen(ticketId: string): Promise<{ hear: () => void }> {
	let isDeaf = true;
	await runInDurableObject(env.TICKET.getByName(ticketId) as unknown as DurableObjectStub, (object) => {
		const room: Revocable = Object.getPrototypeOf(object);
		const { revoke } = room;
		room.revoke = async function (this: { name: string } & Revocable, revocation) {
			if (isDeaf && this.name === ticketId) throw new Error('no answer');
			return revoke.call(this, revocation);
		};
	});
	return {
		hear() {
			isDeaf = false;
		}
	};
}

describe('a session that is ended', () => {
	it('is ended at once though one of its rooms doesn’t answer, whose socket is closed as soon as it does', async () => {
		const [one, other] = [await createTicket(), await createTicket()];
		const deaf = await seated('agent.sh', `/api/v1/tickets/${one.ticketId}/live`);
		const open = await seated('agent.sh', `/api/v1/tickets/${other.ticketId}/live`);
		const room = await deafen(one.ticketId);
		expect((await call('agent.sh', 'DELETE', '/api/v1/session')).status).toBe(204);
		expect((await call('agent.sh', 'GET', '/api/v1/me')).status).toBe(401);
		expect(await rowOf('agent.sh')).toEqual([]);
		expect(await closed(open)).toBe(CLOSE_REVOKED);
		// Tried again in vain: it is not forgotten.
		await runDurableObjectAlarm(inbox('agent.sh'));
		expect([deaf.closed, (await owed('agent.sh'))?.length]).toEqual([undefined, 1]);
		room.hear();
		await runDurableObjectAlarm(inbox('agent.sh'));
		expect(await closed(deaf)).toBe(CLOSE_REVOKED);
		await expect.poll(() => owed('agent.sh')).toBeUndefined();
	});

	it('is ended at once though the person’s inbox doesn’t answer; the hourly cron closes its sockets', async () => {
		const room = await seated('dispatch.sh', '/api/v1/boards/h-sh/live');
		const revoke = () => Promise.reject(new Error('no answer'));
		const deaf: Env = { ...env, INBOX: { getByName: (name) => Object.assign(Object.create(env.INBOX.getByName(name)), { revoke }) } };
		expect((await call('dispatch.sh', 'DELETE', `/api/v1/sessions/${sessionIdOf('dispatch.sh')}`, undefined, {}, deaf)).status).toBe(204);
		expect((await call('dispatch.sh', 'GET', '/api/v1/me')).status).toBe(401);
		expect([room.closed, await rowOf('dispatch.sh')]).toEqual([undefined, [{ expiresAt: 0 }]]);

		const hourly = Date.now() - (Date.now() % HOUR) + 17 * MINUTE;
		await expect(runScheduled({ ...deps, env: deaf }, { cron: '* * * * *', at: hourly })).rejects.toThrow('1 of sessions and tokens');
		await runScheduled(deps, { cron: '* * * * *', at: hourly });
		expect(await closed(room)).toBe(CLOSE_REVOKED);
		expect(await rowOf('dispatch.sh')).toEqual([]);
	});

	it('is in no list any more, and can’t be ended twice', async () => {
		const { items } = (await call<{ items: { id: string }[] }>('ops', 'GET', '/api/v1/sessions')).body;
		expect(items.map(({ id }) => id)).toEqual([sessionIdOf('ops')]);
		await deps.db
			.update(session)
			.set({ expiresAt: 0, personId: 'admin' })
			.where(eq(session.id, sessionIdOf('ops')));
		const list = (await call<{ items: { id: string }[] }>('admin', 'GET', '/api/v1/sessions')).body.items;
		expect(list.map(({ id }) => id)).toEqual([sessionIdOf('admin')]);
		expect((await call('admin', 'DELETE', `/api/v1/sessions/${sessionIdOf('ops')}`)).body).toMatchObject({ code: 'access.session-not-found' });
	});
});
