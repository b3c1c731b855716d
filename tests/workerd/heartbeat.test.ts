import { evictDurableObject, runInDurableObject } from 'cloudflare:test';
import { env } from 'cloudflare:workers';
import { beforeAll, expect, it } from 'vitest';
import { PING } from '#shared/contract/socket/heartbeat.ts';
import { call, installCompany } from './support/company.ts';
import { RoomClient } from './support/room.ts';
import { createTicket, expectOk, give } from './support/story.ts';

beforeAll(installCompany);

const enter = async (...[account, path]: Parameters<typeof RoomClient.open>) => {
	const client = await RoomClient.open(account, path);
	await client.until((messages) => messages.some(({ type }) => type === 'snapshot'));
	return client;
};

/** Counts how often a socket's message reaches the object, however often it wakes. */
async function messagesReaching(stub: DurableObjectStub): Promise<() => number> {
	let reached = 0;
	await runInDurableObject(stub, (object) => {
		const shared = Object.getPrototypeOf(object) as { onMessage(...args: unknown[]): unknown };
		const receive = shared.onMessage;
		shared.onMessage = function (this: unknown, ...args) {
			reached += 1;
			return receive.apply(this, args);
		};
	});
	return () => reached;
}

it('every room answers whether the line still stands, without saying anything else', async () => {
	const { ticketId } = await createTicket();
	const { token } = (await call<{ token: string }>('agent.sh', 'POST', `/api/v1/tickets/${ticketId}/link`)).body;
	const clients = await Promise.all([
		enter('agent.sh', `/api/v1/tickets/${ticketId}/live`),
		enter(null, `/api/v1/public/track/${token}/live`),
		enter('dispatch.sh', '/api/v1/boards/h-sh/live'),
		enter('ops', '/api/v1/wall/live'),
		enter('agent.sh', '/api/v1/notices/live')
	]);
	for (const client of clients) {
		client.send(PING);
		client.send(PING);
		await client.until(() => client.pongs === 2);
		expect(client.closed).toBeUndefined();
		client.close();
	}
});

it('an object that sleeps is not woken to answer, and its sockets go on', async () => {
	const { ticketId } = await createTicket();
	const stub = env.TICKET.getByName(ticketId) as unknown as DurableObjectStub;
	const client = await enter('agent.sh', `/api/v1/tickets/${ticketId}/live`);
	const reached = await messagesReaching(stub);
	await evictDurableObject(stub);
	client.send(PING);
	await client.until(() => client.pongs === 1);
	expect(reached()).toBe(0);
	// What is meant for the object does wake it, and the count bites.
	client.send({ v: 1, type: 'ack', seq: client.seq });
	await expect.poll(reached).toBe(1);
	await expectOk(give('agent.sh', ticketId, { type: 'ticket.comment', audience: 'internal', text: '醒来之后' }));
	await client.until(() => client.changes().length === 1);
	await evictDurableObject(stub);
	client.send(PING);
	await client.until(() => client.pongs === 2);
	expect(reached()).toBe(1);
	client.close();
});
