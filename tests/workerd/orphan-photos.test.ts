import { env } from 'cloudflare:workers';
import { count } from 'drizzle-orm';
import { encodeTime } from 'ulid';
import { beforeEach, expect, it } from 'vitest';
import { DAY, HOUR } from '#shared/kernel/instant.ts';
import { insertMany } from '#worker/db/queries/insert-many.ts';
import { file, fileUse } from '#worker/db/schema/ticket.ts';
import { createDeps } from '#worker/deps.ts';
import { bindFiles } from '#worker/use-cases/bind-files.ts';
import { deleteOrphans } from '#worker/use-cases/delete-orphans.ts';

const NOON = Date.UTC(2026, 10, 23, 12);
const deps = createDeps(env);
const { db } = deps;
const left = async () => (await db.select({ n: count() }).from(file))[0]?.n;

beforeEach(async () => {
	await db.delete(file);
	await db.delete(fileUse);
});

/** Rows of photos that were uploaded then, one after the other; there are no bytes behind them. */
async function uploaded(at: number, howMany: number): Promise<readonly string[]> {
	const ids = Array.from({ length: howMany }, (_, n) => `${encodeTime(at, 10)}${n.toString().padStart(16, '0')}`);
	await insertMany(
		db,
		file,
		ids.map((id) => ({ id, mime: 'image/png', bytes: 16, owner: 'person:tech.sh', createdAt: at }))
	);
	return ids;
}

it('all go in one run, however many nobody shows', async () => {
	const [shown = ''] = await uploaded(NOON - 2 * DAY, 300);
	await db.insert(fileUse).values({ fileId: shown, ticketId: 't-1' });
	await deleteOrphans(deps, NOON);
	expect(await db.select({ id: file.id }).from(file)).toEqual([{ id: shown }]);
});

it('whose bytes can’t be deleted now are tried once in a run, and again in the next', async () => {
	await uploaded(NOON - 2 * DAY, 200);
	let asked = 0;
	const broken = {
		...deps.files,
		async delete(keys: readonly string[]) {
			asked += keys.length;
			throw new Error('no answer');
		}
	};
	await deleteOrphans({ db, files: broken }, NOON);
	expect([asked, await left()]).toEqual([200, 200]);
	await deleteOrphans(deps, NOON + HOUR);
	expect(await left()).toBe(0);
});

it('can be attached to the last moment of the day, and what can be attached is not deleted meanwhile', async () => {
	const [id = ''] = await uploaded(NOON - DAY, 1);
	const attach = (now: number) => bindFiles({ db, now: () => now }, { ids: [id], owner: 'person:tech.sh', ticketId: 't-1', field: '/photos' });
	await deleteOrphans(deps, NOON - 1);
	await deleteOrphans(deps, NOON + 1);
	await deleteOrphans(deps, NOON + HOUR);
	expect(await left()).toBe(1);
	expect(await attach(NOON)).toEqual({ ok: false, error: { code: 'file.not-found', params: {}, field: '/photos' } });
	expect(await attach(NOON - 1)).toEqual({ ok: true, value: null });
	// One that is shown stays, and may be named again by whoever repeats the command.
	await deleteOrphans(deps, NOON + 2 * HOUR);
	expect(await attach(NOON + 2 * HOUR)).toEqual({ ok: true, value: null });
});

it('that nobody has attached are deleted an hour after their day', async () => {
	await uploaded(NOON - DAY, 1);
	await deleteOrphans(deps, NOON + HOUR + 1);
	expect(await left()).toBe(0);
});
