import { evictDurableObject, runDurableObjectAlarm, runInDurableObject } from 'cloudflare:test';
import { env } from 'cloudflare:workers';
import { beforeAll, expect, it } from 'vitest';
import { migrateObject } from '#durable/runtime/migrate-object.ts';
import { TICKET_MIGRATIONS } from '#durable/ticket/migrations.ts';
import { installCompany } from './support/company.ts';
import { createTicket, detail, drained, expectOk, give } from './support/story.ts';

beforeAll(installCompany);

const stubOf = (ticketId: string) => env.TICKET.getByName(ticketId) as unknown as DurableObjectStub;
const stored = (ticketId: string) => runInDurableObject(stubOf(ticketId), (_, { storage }) => [...storage.kv.list<string>()]);

it('has one row for each entry and nothing else, also when an alarm has rung', async () => {
	const { ticketId } = await createTicket();
	await expectOk(give('agent.sh', ticketId, { type: 'ticket.comment', audience: 'internal', text: '备注' }));
	await runDurableObjectAlarm(stubOf(ticketId));
	expect((await stored(ticketId)).map(([key]) => key)).toEqual(['journal:00000001', 'journal:00000002']);
	const tables = await runInDurableObject(stubOf(ticketId), (_, { storage }) =>
		storage.sql.exec<{ name: string }>("SELECT name FROM sqlite_schema WHERE type = 'table'").toArray()
	);
	expect(tables.filter(({ name }) => !name.startsWith('_cf_'))).toEqual([]);
});

it('takes over the journal of a ticket from when it had a table', async () => {
	const { ticketId } = await createTicket();
	for (let i = 0; i < 17; i += 1) await expectOk(give('agent.sh', ticketId, { type: 'ticket.comment', audience: 'internal', text: `备注${i}` }));
	await drained(ticketId);
	const before = await detail(ticketId);
	const rows = await stored(ticketId);
	await runInDurableObject(stubOf(ticketId), (_, { storage }) => {
		migrateObject(storage, TICKET_MIGRATIONS);
		for (const [key, value] of rows) {
			const { entry, outbox, definition, snapshot } = JSON.parse(value);
			const text = (part: unknown) => (part === undefined ? null : JSON.stringify(part));
			storage.sql.exec('INSERT INTO journal VALUES (?, ?, ?, ?, ?)', entry.seq, text(entry), text(outbox), text(definition), text(snapshot));
			storage.kv.delete(key);
		}
	});
	await evictDurableObject(stubOf(ticketId));
	expect(await detail(ticketId)).toEqual(before);
	expect(await stored(ticketId)).toEqual(rows);
	await expectOk(give('agent.sh', ticketId, { type: 'ticket.prioritise', priority: 'P1' }));
	await evictDurableObject(stubOf(ticketId));
	expect((await detail(ticketId)).ticket).toMatchObject({ seq: before.ticket.seq + 1, subject: { priority: 'P1' } });
});
