import { and, eq, inArray } from 'drizzle-orm';
import { ok, type Result, refuse } from '#shared/kernel/result.ts';
import { file, fileUse } from '#worker/db/schema/ticket.ts';
import type { Deps } from '#worker/deps.ts';

type Attachment = {
	readonly ids: readonly string[];
	readonly owner: string;
	readonly ticketId: string;
	readonly field: string;
	/** Whether other files than pictures may be among them. */
	readonly documents?: boolean;
};

/** Whether the files are there and one's own, or shown by the ticket already. Refusal: `file.not-found` at `field`. */
export async function ownFiles(
	{ db }: Pick<Deps, 'db'>,
	{ ids, owner, ticketId, field, documents = false }: Attachment
): Promise<Result<readonly string[]>> {
	if (ids.length === 0) return ok([]);
	const wanted = [...new Set(ids)];
	const [rows, used] = await db.batch([
		db.select().from(file).where(inArray(file.id, wanted)),
		db
			.select()
			.from(fileUse)
			.where(and(inArray(fileUse.fileId, wanted), eq(fileUse.ticketId, ticketId)))
	]);
	const fitting = rows.filter(({ mime }) => documents || mime.startsWith('image/'));
	const usable = fitting.filter((row) => row.owner === owner || used.some(({ fileId }) => fileId === row.id));
	return usable.length < wanted.length ? refuse('file.not-found', {}, field) : ok(wanted);
}

/** Attaches files to a ticket. Idempotent, so that a retried command may name the same ones. Refusals: those of `ownFiles`. */
export async function bindFiles(deps: Pick<Deps, 'db'>, attachment: Attachment): Promise<Result<null>> {
	const wanted = await ownFiles(deps, attachment);
	if (!wanted.ok) return wanted;
	if (wanted.value.length === 0) return ok(null);
	await deps.db
		.insert(fileUse)
		.values(wanted.value.map((fileId) => ({ fileId, ticketId: attachment.ticketId })))
		.onConflictDoNothing();
	return ok(null);
}
