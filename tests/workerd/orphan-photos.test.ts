import { env } from 'cloudflare:workers';
import { count } from 'drizzle-orm';
import { encodeTime } from 'ulid';
import { beforeEach, expect, it } from 'vitest';
import { DAY, HOUR } from '#shared/kernel/instant.ts';
import { insertMany } from '#worker/db/queries/insert-many.ts';
import { file, fileUse } from '#worker/db/schema/ticket.ts';
import { createDeps } from '#worker/deps.ts';
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
