import { fileUse } from '#worker/db/schema/ticket.ts';
import type { Deps } from '#worker/deps.ts';

/** Shows files of one ticket on another too: whoever may see that one may see them. Idempotent. */
export async function showFiles({ db }: Pick<Deps, 'db'>, { ids, ticketId }: { ids: readonly string[]; ticketId: string }): Promise<void> {
	const rows = [...new Set(ids)].map((fileId) => ({ fileId, ticketId }));
	// D1 takes a hundred parameters in one statement.
	for (let from = 0; from < rows.length; from += 50)
		await db
			.insert(fileUse)
			.values(rows.slice(from, from + 50))
			.onConflictDoNothing();
}
