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
	if (ended.length === 0) return refuse('access.session-not-found');
	await env.INBOX.getByName(personId).revoke({ credential: sessionId });
	return ok(null);
}
