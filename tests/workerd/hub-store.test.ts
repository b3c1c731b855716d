import { evictDurableObject, runInDurableObject } from 'cloudflare:test';
import { env } from 'cloudflare:workers';
import { beforeAll, expect, it } from 'vitest';
import { installCompany } from './support/company.ts';
import { createTicket, drained, expectOk, give } from './support/story.ts';

const HUB = 'h-sh';
const stub = () => env.HUB.getByName(HUB) as unknown as DurableObjectStub;

beforeAll(installCompany);

it('writes one row for a card that moves and one for the numbers', async () => {
	const { ticketId } = await createTicket();
	await drained(ticketId);
	let written = 0;
	await runInDurableObject(stub(), (_, { storage }) => {
		const exec = storage.sql.exec.bind(storage.sql);
		storage.sql.exec = ((query: string, ...bindings: unknown[]) => {
			const cursor = exec(query, ...bindings);
			written += cursor.rowsWritten;
			return cursor;
		}) as typeof storage.sql.exec;
	});
	await expectOk(give('agent.sh', ticketId, { type: 'ticket.submit', outcome: 'accepted', answers: { faultType: 'leak' } }));
	await drained(ticketId);
	expect(written).toBe(2);
});

it('keeps a technician’s cards together after it slept', async () => {
	const { ticketId } = await createTicket({ urgent: true });
	await expectOk(give('dispatch.sh', ticketId, { type: 'ticket.assign', technicianId: 'tech.sh' }));
	await drained(ticketId);
	const own = async () => (await env.HUB.getByName(HUB).board('own:tech.sh')).cards.map((card) => card.ticketId);
	expect(await own()).toEqual([ticketId]);
	await evictDurableObject(stub());
	expect(await own()).toEqual([ticketId]);
	await expectOk(give('dispatch.sh', ticketId, { type: 'ticket.assign', technicianId: 'tech2.sh' }));
	await drained(ticketId);
	expect(await own()).toEqual([]);
});

it('takes its cards and issued numbers along from the tables of before', async () => {
	const { ticketId } = await createTicket();
	await drained(ticketId);
	const before = await env.HUB.getByName(HUB).board('all');
	await runInDurableObject(stub(), (_, { storage }) => {
		const { sql } = storage;
		sql.exec('ALTER TABLE card RENAME TO now');
		sql.exec('CREATE TABLE card (ticket_id TEXT PRIMARY KEY, number TEXT NOT NULL, stage TEXT, technician_id TEXT, card TEXT) WITHOUT ROWID, STRICT');
		sql.exec("INSERT INTO card SELECT ticket_id, number, nullif(stage, ''), technician_id, card FROM now");
		sql.exec("INSERT INTO card (ticket_id, number) VALUES ('numbered-only', 'SH-2611-000099')");
		sql.exec('DROP TABLE now');
		sql.exec("UPDATE meta SET v = '1' WHERE k = 'schema'");
	});
	await evictDurableObject(stub());
	expect(await env.HUB.getByName(HUB).board('all')).toEqual(before);
	expect(await env.HUB.getByName(HUB).ticketIds()).toContain('numbered-only');
});
