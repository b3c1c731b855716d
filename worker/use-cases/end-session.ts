import { and, eq } from 'drizzle-orm';
import { ok, type Result, refuse } from '#shared/kernel/result.ts';
import { session } from '#worker/db/schema/access.ts';
import type { Deps } from '#worker/deps.ts';

/** Ends one of a person's sessions and closes its sockets everywhere. Refusal: `access.session-not-found`. */
export async function endSession({ db, env }: Deps, { personId, sessionId }: { personId: string; sessionId: string }): Promise<Result<null>> {
	const ended = await db
		.delete(session)
		.where(and(eq(session.id, sessionId), eq(session.personId, personId)))
		.returning({ id: session.id });
	// Also when there is none: the first try may have ended it and then failed to reach one of its rooms.
	await env.INBOX.getByName(personId).revoke({ credential: sessionId });
	return ended.length === 0 ? refuse('access.session-not-found') : ok(null);
}
