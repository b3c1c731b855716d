import { evictDurableObject } from 'cloudflare:test';
import { env } from 'cloudflare:workers';
import { beforeAll, expect, it } from 'vitest';
import { commandId, installCompany } from './support/company.ts';
import { createTicket, detail, drained, expectOk, give } from './support/story.ts';

beforeAll(installCompany);

const evict = (ticketId: string) => evictDurableObject(env.TICKET.getByName(ticketId) as unknown as DurableObjectStub);

it('wakes with the same state, from its snapshot and the entries after it', async () => {
	const { ticketId } = await createTicket();
	for (let i = 0; i < 20; i += 1) await expectOk(give('agent.sh', ticketId, { type: 'ticket.comment', audience: 'internal', text: `备注${i}` }));
	const before = await detail(ticketId);
	await evict(ticketId);
	expect(await detail(ticketId)).toEqual(before);
});

it('still knows the first answer to a repeated command', async () => {
	const { ticketId } = await createTicket();
	const envelope = { commandId: commandId() };
	const first = await expectOk(give('agent.sh', ticketId, { type: 'ticket.prioritise', priority: 'P1' }, envelope));
	await expectOk(give('agent.sh', ticketId, { type: 'ticket.prioritise', priority: 'P0' }));
	await evict(ticketId);
	expect(await expectOk(give('agent.sh', ticketId, { type: 'ticket.prioritise', priority: 'P1' }, envelope))).toEqual({ ...first, replayed: true });
});

it('delivers after waking what it had not delivered before', async () => {
	const { ticketId } = await createTicket();
	await evict(ticketId);
	await drained(ticketId);
	const board = await env.HUB.getByName('h-sh').board('all');
	expect(board.cards.find((card) => card.ticketId === ticketId)).toMatchObject({ stage: 'new', seq: 1 });
});
