import { runDurableObjectAlarm, runInDurableObject } from 'cloudflare:test';
import { env } from 'cloudflare:workers';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import type { z } from 'zod';
import type { NoticeList } from '#shared/contract/http/operations.ts';
import { call, installCompany } from './support/company.ts';
import { createTicket, detail, drained, expectOk, give } from './support/story.ts';

const MINUTE = 60_000;
const stubOf = (ticketId: string) => env.TICKET.getByName(ticketId) as unknown as DurableObjectStub;

beforeAll(installCompany);
afterEach(() => {
	vi.useRealTimers();
});

const notices = async (account: 'agent.sh' | 'tech.sh' | 'dispatch.sh') =>
	(await call<z.output<typeof NoticeList>>(account, 'GET', '/api/v1/notices')).body.items;

describe('a time limit', () => {
	it('turns the ticket overdue, tells the owners at once and the supervisor fifteen minutes later, each once', async () => {
		const { ticketId } = await createTicket({ urgent: true });
		await expectOk(give('dispatch.sh', ticketId, { type: 'ticket.assign', technicianId: 'tech.sh' }));
		const due = (await detail(ticketId)).ticket.flow.items[0]?.dueAt ?? 0;

		vi.useFakeTimers({ now: due, toFake: ['Date'] });
		expect(await runDurableObjectAlarm(stubOf(ticketId))).toBe(true);
		await drained(ticketId);
		expect((await detail(ticketId)).ticket.flow.items[0]).toMatchObject({ overdueAt: due, escalatedAt: null });
		expect(await runInDurableObject(stubOf(ticketId), (_, state) => state.storage.getAlarm())).toBe(due + 15 * MINUTE);

		vi.setSystemTime(due + 15 * MINUTE);
		await runDurableObjectAlarm(stubOf(ticketId));
		await env.TICKET.getByName(ticketId).sweep();
		await drained(ticketId);
		vi.useRealTimers();
		const mine = (list: Awaited<ReturnType<typeof notices>>) => list.filter((notice) => notice.ticketId === ticketId).map(({ kind }) => kind);
		expect(mine(await notices('tech.sh'))).toEqual(['overdue', 'assigned']);
		expect(mine(await notices('dispatch.sh'))).toEqual(['escalated']);
		expect(mine(await notices('agent.sh'))).toEqual([]);
	});

	it('is caught by the sweep when the alarm was lost', async () => {
		const { ticketId } = await createTicket();
		const created = (await detail(ticketId)).ticket.createdAt;
		await runInDurableObject(stubOf(ticketId), (_, state) => state.storage.deleteAlarm());
		vi.useFakeTimers({ now: created + 31 * MINUTE, toFake: ['Date'] });
		await env.TICKET.getByName(ticketId).sweep();
		expect((await detail(ticketId)).ticket.flow.items[0]?.overdueAt).toBe(created + 31 * MINUTE);
	});

	it('is not set again by steps that only make it later', async () => {
		const { ticketId } = await createTicket();
		const alarm = () => runInDurableObject(stubOf(ticketId), (_, state) => state.storage.getAlarm());
		const first = await alarm();
		await expectOk(give('agent.sh', ticketId, { type: 'ticket.submit', outcome: 'accepted', answers: { faultType: 'leak' } }));
		await expectOk(give('dispatch.sh', ticketId, { type: 'ticket.assign', technicianId: 'tech.sh' }));
		expect(await alarm()).toBe(first);
		// It fires early, finds nothing due, and waits for what is.
		vi.useFakeTimers({ now: first ?? 0, toFake: ['Date'] });
		await runDurableObjectAlarm(stubOf(ticketId));
		const { ticket } = await detail(ticketId);
		expect(ticket.flow.items[0]?.overdueAt).toBeNull();
		expect(await alarm()).toBe(ticket.flow.items[0]?.dueAt);
	});
});
