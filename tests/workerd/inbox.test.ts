import { evictDurableObject, runInDurableObject } from 'cloudflare:test';
import { env } from 'cloudflare:workers';
import { expect, it } from 'vitest';

const inbox = (name: string) => env.INBOX.getByName(name);
const stub = (name: string) => inbox(name) as unknown as DurableObjectStub;
const notice = (n: number) => ({
	key: `t-1:${n}:urged`,
	kind: 'urged' as const,
	at: n,
	ticketId: 't-1',
	number: 'SH-2611-000001',
	title: '空调不制冷'
});

it('shows a notice once, however often it is told', async () => {
	await inbox('once').notify([notice(1), notice(2)]);
	await inbox('once').notify([notice(2), notice(3)]);
	expect((await inbox('once').list()).items.map(({ at }) => at)).toEqual([3, 2, 1]);
});

it('keeps the latest two hundred, also after it slept', async () => {
	for (let n = 1; n <= 199; n += 1) await inbox('full').notify([notice(n)]);
	await evictDurableObject(stub('full'));
	for (let n = 200; n <= 205; n += 1) await inbox('full').notify([notice(n)]);
	const { items, unread } = await inbox('full').list();
	expect(items.map(({ at }) => at)).toEqual(Array.from({ length: 200 }, (_, index) => 205 - index));
	expect(unread).toBe(200);
});

it('writes one row for a notice', async () => {
	await inbox('rows').notify([notice(1)]);
	let written = 0;
	await runInDurableObject(stub('rows'), (_, { storage }) => {
		const exec = storage.sql.exec.bind(storage.sql);
		storage.sql.exec = ((query: string, ...bindings: unknown[]) => {
			const cursor = exec(query, ...bindings);
			written += cursor.rowsWritten;
			return cursor;
		}) as typeof storage.sql.exec;
	});
	await inbox('rows').notify([notice(2)]);
	expect(written).toBe(1);
});

it('takes its notices along from the tables of before', async () => {
	await inbox('old').notify([notice(1), notice(2)]);
	await inbox('old').markRead({ keys: [notice(1).key], at: 9 });
	const before = await inbox('old').list();
	await runInDurableObject(stub('old'), (_, { storage: { sql } }) => {
		sql.exec('ALTER TABLE notice RENAME TO now');
		sql.exec('CREATE TABLE notice (key TEXT PRIMARY KEY, at INTEGER NOT NULL, read_at INTEGER, body TEXT NOT NULL) WITHOUT ROWID, STRICT');
		sql.exec('INSERT INTO notice SELECT key, at, read_at, body FROM now');
		sql.exec('DROP TABLE now');
		sql.exec("UPDATE meta SET v = '1' WHERE k = 'schema'");
		sql.exec("INSERT INTO meta (k, v) VALUES ('seq', '7')");
	});
	await evictDurableObject(stub('old'));
	expect(await inbox('old').list()).toEqual(before);
	await inbox('old').notify([notice(3)]);
	expect((await inbox('old').list()).items).toHaveLength(3);
});
