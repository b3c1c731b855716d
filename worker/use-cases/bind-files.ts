import { inArray } from 'drizzle-orm';
import { DAY } from '#shared/kernel/instant.ts';
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

/** How long a photo that no ticket shows may be attached: a form may be left open over lunch, or until tomorrow. */
export const ATTACHABLE_MS = DAY;

/**
 * Whether the files are there and one's own, or shown by the ticket already. One that nobody has attached within a day is on its way out:
 * it counts as gone a while before it is deleted, so that none is deleted that was just found. Refusal: `file.not-found` at `field`.
 */
export async function ownFiles(
	{ db, now }: Pick<Deps, 'db' | 'now'>,
	{ ids, owner, ticketId, field, documents = false }: Attachment
): Promise<Result<readonly string[]>> {
	if (ids.length === 0) return ok([]);
	const wanted = [...new Set(ids)];
	const [rows, used] = await db.batch([
		db.select().from(file).where(inArray(file.id, wanted)),
		db.select().from(fileUse).where(inArray(fileUse.fileId, wanted))
	]);
	const fitting = rows.filter(({ mime }) => documents || mime.startsWith('image/'));
	const usable = fitting.filter(({ id, owner: uploader, createdAt }) => {
		const shownBy = used.filter(({ fileId }) => fileId === id);
		const stays = shownBy.length > 0 || now() - createdAt < ATTACHABLE_MS;
		return shownBy.some((use) => use.ticketId === ticketId) || (uploader === owner && stays);
	});
	return usable.length < wanted.length ? refuse('file.not-found', {}, field) : ok(wanted);
}

/** Attaches files to a ticket. Idempotent, so that a retried command may name the same ones. Refusals: those of `ownFiles`. */
export async function bindFiles(deps: Pick<Deps, 'db' | 'now'>, attachment: Attachment): Promise<Result<null>> {
	const wanted = await ownFiles(deps, attachment);
	if (!wanted.ok) return wanted;
	if (wanted.value.length === 0) return ok(null);
	await deps.db
		.insert(fileUse)
		.values(wanted.value.map((fileId) => ({ fileId, ticketId: attachment.ticketId })))
		.onConflictDoNothing();
	return ok(null);
}
