import { and, eq, gt, inArray, lt, ne, notExists, sql } from 'drizzle-orm';
import { encodeTime } from 'ulid';
import { DAY } from '#shared/kernel/instant.ts';
import { file, fileUse } from '#worker/db/schema/ticket.ts';
import type { Deps } from '#worker/deps.ts';

/** A form may be left open over lunch, or until tomorrow. */
const KEPT_FOR = DAY;
/** How far back it looks, so that a week's outage leaves nothing behind and the cost doesn't grow with the years. */
const LOOKED_AT = 8 * DAY;
const AT_MOST = 90;
/** Of a ULID's characters those that say the time. */
const TIME = 10;

/** Deletes photos that were uploaded more than a day ago and that no ticket shows. Ids are ULIDs: a range of them is a range of time. */
export async function deleteOrphans({ db, files }: Pick<Deps, 'db' | 'files'>, at: number): Promise<void> {
	const uses = db.select({ one: sql`1` }).from(fileUse).where(eq(fileUse.fileId, file.id));
	const uploaded = and(gt(file.id, encodeTime(at - LOOKED_AT, TIME)), lt(file.id, encodeTime(at - KEPT_FOR, TIME)), ne(file.owner, 'demo'));
	const orphans = await db
		.select({ id: file.id })
		.from(file)
		.where(and(uploaded, notExists(uses)))
		.limit(AT_MOST);
	if (orphans.length === 0) return;
	const ids = orphans.map(({ id }) => id);
	// The row first, and only if still nothing shows it: a ticket must not name a photo whose bytes are gone.
	const deleted = await db
		.delete(file)
		.where(and(inArray(file.id, ids), notExists(uses)))
		.returning();
	for (const row of deleted) {
		try {
			await files.delete(row.id);
		} catch (error) {
			console.error('photo not deleted, found again next time', row.id, String(error));
			await db.insert(file).values(row).onConflictDoNothing();
		}
	}
}
