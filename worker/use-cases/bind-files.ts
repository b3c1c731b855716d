import { and, eq, inArray } from 'drizzle-orm';
import { ok, type Result, refuse } from '#shared/kernel/result.ts';
import { file, fileUse } from '#worker/db/schema/ticket.ts';
import type { Deps } from '#worker/deps.ts';

/**
 * Attaches uploaded photos to a ticket: one's own, or those it shows already. Idempotent, so that a retried command may name the same
 * photos. Refusal: `file.not-found` at `field`.
 */
export async function bindFiles(
	{ db }: Deps,
	{ ids, owner, ticketId, field }: { ids: readonly string[]; owner: string; ticketId: string; field: string }
): Promise<Result<null>> {
	if (ids.length === 0) return ok(null);
	const wanted = [...new Set(ids)];
	const [rows, used] = await db.batch([
		db.select().from(file).where(inArray(file.id, wanted)),
		db
			.select()
			.from(fileUse)
			.where(and(inArray(fileUse.fileId, wanted), eq(fileUse.ticketId, ticketId)))
	]);
	const usable = rows.filter((row) => row.owner === owner || used.some(({ fileId }) => fileId === row.id));
	if (usable.length < wanted.length) return refuse('file.not-found', {}, field);
	await db
		.insert(fileUse)
		.values(wanted.map((fileId) => ({ fileId, ticketId })))
		.onConflictDoNothing();
	return ok(null);
}
