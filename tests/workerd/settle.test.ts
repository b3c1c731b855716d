import { env } from 'cloudflare:workers';
import { eq } from 'drizzle-orm';
import { beforeAll, expect, it } from 'vitest';
import { catalogItem, statement } from '#worker/db/schema/money.ts';
import { createDeps } from '#worker/deps.ts';
import { settle } from '#worker/projections/settle.ts';
import { installCompany } from './support/company.ts';
import { detail, drained, expectOk, give, SAFETY, uploadPhoto, workUpToAcceptance } from './support/story.ts';

beforeAll(installCompany);

const deps = createDeps(env);
const statementsOf = (ticketId: string) => deps.db.select().from(statement).where(eq(statement.ticketId, ticketId)).orderBy(statement.computedAt);

it('keeps one statement live when work is done over, however often it is told', async () => {
	const ticketId = await workUpToAcceptance();
	await drained(ticketId);
	await expectOk(give('agent.sh', ticketId, { type: 'ticket.submit', outcome: 'rework', answers: { remark: '还是不制冷' } }));
	await expectOk(give('tech.sh', ticketId, { type: 'ticket.checkIn' }));
	const answers = {
		safety: SAFETY,
		diagnosis: '补充制冷剂并检漏，试机一小时正常',
		serviceItems: [{ code: 'SV-AC-01', quantityMilli: 1000 }],
		photos: [await uploadPhoto('tech.sh')]
	};
	await expectOk(give('tech.sh', ticketId, { type: 'ticket.submit', outcome: 'done', answers }));
	await drained(ticketId);
	const before = await statementsOf(ticketId);
	const { ticket, journal } = await detail(ticketId);
	expect(before.map(({ id, voidedAt }) => ({ id, live: voidedAt === null }))).toEqual([
		{ id: before[0]?.id, live: false },
		{ id: ticket.statement?.id, live: true }
	]);
	// As after a crash that lost the acknowledgement: the whole history is told again.
	await settle(deps, { entries: journal, state: ticket });
	expect(await statementsOf(ticketId)).toEqual(before);
	expect((await detail(ticketId)).ticket.statement).toEqual(ticket.statement);
});

it('shows on the ticket what was stored, when prices changed between a crash and the second telling', async () => {
	const ticketId = await workUpToAcceptance();
	await drained(ticketId);
	const { ticket, journal } = await detail(ticketId);
	// As if the process had died with the statement stored and before the ticket was told.
	const attached: unknown[] = [];
	const ticketStub = {
		command: async ({ command }: { command: { statement?: unknown } }) => {
			attached.push(command.statement);
			return { ok: true };
		}
	};
	await deps.db.update(catalogItem).set({ priceMinor: 99_900 }).where(eq(catalogItem.code, 'SV-AC-01'));
	const interrupted = { ...deps, env: { ...env, TICKET: { getByName: () => ticketStub } } } as unknown as typeof deps;
	await settle(interrupted, { entries: journal, state: ticket });
	expect(attached).toEqual([ticket.statement]);
});
