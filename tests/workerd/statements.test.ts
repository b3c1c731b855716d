import { env } from 'cloudflare:workers';
import { eq } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import type { TicketNews } from '#durable/ticket/ticket-ports.ts';
import type { CommandInput } from '#durable/ticket/ticket-rpc.ts';
import type { TrackerView } from '#shared/domain/ticket/tracker-view.ts';
import { catalogItem, statement } from '#worker/db/schema/money.ts';
import { createDeps } from '#worker/deps.ts';
import { settle } from '#worker/projections/settle.ts';
import { call, installCompany } from './support/company.ts';
import { detail, drained, expectOk, give, SAFETY, uploadPhoto, workUpToAcceptance } from './support/story.ts';

beforeAll(installCompany);

const deps = createDeps(env);

describe('work that is done again', () => {
	it('is billed anew: the first statement is voided with a reason, both are kept, and the customer sees the one that counts', async () => {
		const ticketId = await workUpToAcceptance();
		await drained(ticketId);
		const first = (await detail(ticketId)).ticket.statement;
		await expectOk(give('agent.sh', ticketId, { type: 'ticket.submit', outcome: 'rework', answers: {} }));
		await expectOk(give('tech.sh', ticketId, { type: 'ticket.checkIn', location: null }));
		const answers = {
			safety: SAFETY,
			diagnosis: '重新更换电容',
			serviceItems: [{ code: 'SV-AC-01', quantityMilli: 1000 }],
			spareParts: [],
			photos: [await uploadPhoto('tech.sh')]
		};
		await expectOk(give('tech.sh', ticketId, { type: 'ticket.submit', outcome: 'done', answers }));
		await drained(ticketId);

		const { ticket } = await detail(ticketId);
		expect(ticket.statement?.totalMinor).toBe(13_200);
		expect(ticket.voidedStatements).toEqual([{ ...first, voidedAt: expect.any(Number), voidReason: 'rework', replacedBy: ticket.statement?.id }]);
		const rows = await deps.db.select().from(statement).where(eq(statement.ticketId, ticketId)).orderBy(statement.computedAt);
		expect(rows.map(({ id, totalMinor, voidReason, replacedBy }) => ({ id, totalMinor, voidReason, replacedBy }))).toEqual([
			{ id: first?.id, totalMinor: 23_222, voidReason: 'rework', replacedBy: ticket.statement?.id },
			{ id: ticket.statement?.id, totalMinor: 13_200, voidReason: null, replacedBy: null }
		]);
		// As after a crash that lost the acknowledgement: the whole history is told again.
		const { journal, definition } = await detail(ticketId);
		await settle(deps, { entries: journal, state: ticket, definition, stateAfter: () => ticket, history: { journal, definition } });
		expect(await deps.db.select().from(statement).where(eq(statement.ticketId, ticketId)).orderBy(statement.computedAt)).toEqual(rows);
		expect((await detail(ticketId)).ticket.statement).toEqual(ticket.statement);
		const { token } = (await call<{ token: string }>('agent.sh', 'POST', `/api/v1/tickets/${ticketId}/link`)).body;
		const view = (await call<TrackerView>(null, 'GET', `/api/v1/public/track/${token}`)).body;
		expect(view.statement?.id).toBe(ticket.statement?.id);
		expect(view.timeline.flatMap(({ kind, totalMinor }) => (kind === 'billed' ? [totalMinor] : []))).toEqual([13_200]);
	});
});

describe('a telling that was cut short after the statement was stored', () => {
	it('shows what was recorded, not what today’s prices would make', async () => {
		const { ticket, journal, definition } = await detail(await workUpToAcceptance());
		const entries = journal.filter(({ events }) => events.some(({ type }) => type === 'work.completed'));
		const given: CommandInput[] = [];
		const withTicket = (command: (input: CommandInput) => Promise<unknown>) => ({
			...deps,
			env: { ...env, TICKET: { getByName: () => ({ command }) } as unknown as Env['TICKET'] }
		});
		const state = { ...ticket, id: 'cut-short' };
		const news: TicketNews = { entries, state, definition, stateAfter: () => state, history: { journal, definition } };
		const dies = withTicket(async () => {
			throw new Error('the process died');
		});
		await expect(settle(dies, news)).rejects.toThrow('the process died');
		const before = await deps.db.select().from(catalogItem).where(eq(catalogItem.code, 'SV-AC-01'));
		await deps.db.update(catalogItem).set({ priceMinor: 99_000 }).where(eq(catalogItem.code, 'SV-AC-01'));
		const lives = withTicket(async (input) => {
			given.push(input);
			return { ok: true };
		});
		await settle(lives, news);
		await settle(lives, news);
		await deps.db
			.update(catalogItem)
			.set({ priceMinor: before[0]?.priceMinor ?? 0 })
			.where(eq(catalogItem.code, 'SV-AC-01'));
		const totals = given.map(({ command }) => (command.type === 'statement.attach' ? command.statement.totalMinor : undefined));
		expect(totals).toEqual([23_222, 23_222]);
		expect(given[0]).toEqual(given[1]);
	});
});
