import { inArray } from 'drizzle-orm';
import { ok, refuse, type Result } from '#shared/kernel/result.ts';
import { file } from '#worker/db/schema/ticket.ts';
import type { Deps } from '#worker/deps.ts';

/**
 * Binds uploaded photos to a ticket: only one's own, and none that belongs to another ticket. Idempotent, so that a retried command
 * may name the same photos. Refusal: `file.not-found` at `field`.
 */
export async function bindFiles(
	{ db }: Deps,
	{ ids, owner, ticketId, field }: { ids: readonly string[]; owner: string; ticketId: string; field: string }
): Promise<Result<null>> {
	if (ids.length === 0) return ok(null);
	const wanted = [...new Set(ids)];
	const rows = await db.select().from(file).where(inArray(file.id, wanted));
	const usable = rows.filter((row) => row.ticketId === ticketId || (row.ticketId === null && row.owner === owner));
	if (usable.length < wanted.length) return refuse('file.not-found', {}, field);
	await db.update(file).set({ ticketId }).where(inArray(file.id, wanted));
	return ok(null);
}
