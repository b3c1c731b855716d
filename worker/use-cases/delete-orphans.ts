import { and, asc, eq, gt, inArray, lt, ne, notExists, sql } from 'drizzle-orm';
import { encodeTime } from 'ulid';
import { causeOf } from '#shared/kernel/cause-of.ts';
import { DAY, HOUR } from '#shared/kernel/instant.ts';
import { insertMany } from '#worker/db/queries/insert-many.ts';
import { file, fileUse } from '#worker/db/schema/ticket.ts';
import type { Deps } from '#worker/deps.ts';
import { ATTACHABLE_MS } from './bind-files.ts';

/** Longer than any request that has just found a photo takes to show or attach it. */
const MARGIN = HOUR;
/** How far back it looks, so that a week's outage leaves nothing behind and the cost doesn't grow with the years. */
const LOOKED_AT = 8 * DAY;
/** D1 takes a hundred bound parameters in a statement. */
const AT_ONCE = 90;
/** Eighteen thousand an hour, more than anybody uploads; each round is three calls, and a run on Cloudflare has a thousand. */
const MOST_ROUNDS = 200;
/** Of a ULID's characters those that say the time. */
const TIME = 10;

/**
 * Deletes photos that no ticket shows and that none can show any more, an hour after that time, however many there are. Ids are ULIDs: a
 * range of them is a range of time.
 */
export async function deleteOrphans({ db, files }: Pick<Deps, 'db' | 'files'>, at: number): Promise<void> {
	const uses = db.select({ one: sql`1` }).from(fileUse).where(eq(fileUse.fileId, file.id));
	const uploadedBefore = encodeTime(at - ATTACHABLE_MS - MARGIN, TIME);
	let after = encodeTime(at - LOOKED_AT, TIME);
	for (let round = 0; round < MOST_ROUNDS; round += 1) {
		const orphans = await db
			.select({ id: file.id })
			.from(file)
			// From the last one on: what could not be deleted is tried again the next time, not for ever.
			.where(and(gt(file.id, after), lt(file.id, uploadedBefore), ne(file.owner, 'demo'), notExists(uses)))
			.orderBy(asc(file.id))
			.limit(AT_ONCE);
		const last = orphans.at(-1);
		if (last === undefined) return;
		await deletePhotos(orphans.map(({ id }) => id));
		after = last.id;
	}
	console.warn('more photos that no ticket shows than one run deletes; the next one goes on');

	async function deletePhotos(ids: readonly string[]): Promise<void> {
		// The row first, and only if still nothing shows it: a ticket must not name a photo whose bytes are gone.
		const deleted = await db
			.delete(file)
			.where(and(inArray(file.id, [...ids]), notExists(uses)))
			.returning();
		try {
			await files.delete(deleted.map(({ id }) => id));
		} catch (error) {
			console.error('photos not deleted, found again next time', causeOf(error));
			await insertMany(db, file, deleted);
		}
	}
}
