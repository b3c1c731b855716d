import { env } from 'cloudflare:workers';
import { eq } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import type { TicketSummary } from '#shared/contract/http/ticket.ts';
import { ticketIndex } from '#worker/db/schema/ticket.ts';
import { createDeps } from '#worker/deps.ts';
import { call, installCompany } from './support/company.ts';
import { createTicket, drained, expectOk, give, workUpToAcceptance } from './support/story.ts';

beforeAll(installCompany);

const { db } = createDeps(env);
const row = async (ticketId: string) => (await db.select().from(ticketIndex).where(eq(ticketIndex.id, ticketId)))[0];

async function listed(ticketId: string, other: Env = env): Promise<TicketSummary | undefined> {
	const { body } = await call<{ items: TicketSummary[] }>('ops', 'GET', '/api/v1/tickets', undefined, {}, other);
	return body.items.find(({ id }) => id === ticketId);
}

async function onTheWay(): Promise<string> {
	const { ticketId } = await createTicket({ urgent: true });
	await expectOk(give('dispatch.sh', ticketId, { type: 'ticket.assign', technicianId: 'tech.sh' }));
	await drained(ticketId);
	await expectOk(give('tech.sh', ticketId, { type: 'ticket.depart' }));
	await drained(ticketId);
	return ticketId;
}

describe('the index of tickets', () => {
	it('is told who is sent, and not that he is on his way', async () => {
		expect(await row(await onTheWay())).toMatchObject({ technicianId: 'tech.sh', stage: 'dispatched', closedAt: null });
	});

	it('has everything of a ticket that is closed', async () => {
		const ticketId = await workUpToAcceptance();
		await expectOk(give('agent.sh', ticketId, { type: 'ticket.submit', outcome: 'accepted', answers: {} }));
		await expectOk(give('agent.sh', ticketId, { type: 'ticket.submit', outcome: 'rated', answers: { score: 5 } }));
		await drained(ticketId);
		expect(await row(ticketId)).toMatchObject({ stage: 'closed', rating: 5, totalMinor: 23_222, currency: 'CNY', closedAt: expect.any(Number) });
	});
});

describe('a list of tickets', () => {
	it('shows how far each has come, and what it cost, as soon as its hub knows', async () => {
		const [underway, done] = [await onTheWay(), await workUpToAcceptance()];
		await drained(done);
		expect(await listed(underway)).toMatchObject({ stage: 'enroute', technicianName: expect.any(String) });
		expect(await listed(done)).toMatchObject({ stage: 'confirming', totalMinor: 23_222, currency: 'CNY' });
	});

	it('shows what the index has when the hub doesn’t answer', async () => {
		const ticketId = await onTheWay();
		const deaf = { getByName: () => ({ cards: () => Promise.reject(new Error('the hub is being moved')) }) } as unknown as Env['HUB'];
		expect(await listed(ticketId, { ...env, HUB: deaf })).toMatchObject({ stage: 'dispatched' });
	});
});
