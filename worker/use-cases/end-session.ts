import { and, eq, gt } from 'drizzle-orm';
import { ok, type Result, refuse } from '#shared/kernel/result.ts';
import { ENDED, session } from '#worker/db/schema/access.ts';
import type { Deps } from '#worker/deps.ts';
import { closeEnded } from './close-ended.ts';

/**
 * Ends one of a person's sessions at once, and closes its sockets everywhere; where that doesn't succeed now it is tried again, and whoever
 * ended it needn't know. Refusal: `access.session-not-found`.
 */
export async function endSession(deps: Deps, { personId, sessionId }: { personId: string; sessionId: string }): Promise<Result<null>> {
	const ended = await deps.db
		.update(session)
		.set({ expiresAt: ENDED })
		.where(and(eq(session.id, sessionId), eq(session.personId, personId), gt(session.expiresAt, deps.now())))
		.returning({ id: session.id });
	if (ended.length === 0) return refuse('access.session-not-found');
	await closeEnded(deps, [{ kind: 'session', id: sessionId, personId }]);
	return ok(null);
}
