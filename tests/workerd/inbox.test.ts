import { evictDurableObject, runInDurableObject } from 'cloudflare:test';
import { env } from 'cloudflare:workers';
import { expect, it } from 'vitest';
import { z } from 'zod';
import type { InboxRpc } from '#durable/inbox/inbox-rpc.ts';

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

it('refuses a stored notice that is none, rather than show something else', async () => {
	await inbox('strange').notify([notice(1)]);
	const refused = await runInDurableObject(stub('strange'), async (object, { storage }) => {
		storage.sql.exec('UPDATE notice SET body = ?', JSON.stringify({ ...notice(1), kind: 'sold', title: 7 }));
		return (object as unknown as InboxRpc).list().then(
			() => [],
			(error: unknown) => (error instanceof z.ZodError ? error.issues.map(({ path }) => path.join('.')) : [])
		);
	});
	expect(refused).toEqual(['kind', 'title']);
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
