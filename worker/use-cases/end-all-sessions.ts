import { and, eq, ne } from 'drizzle-orm';
import { accessToken, ENDED, session } from '#worker/db/schema/access.ts';
import type { Deps } from '#worker/deps.ts';
import { closeEnded } from './close-ended.ts';

/** Ends every session of a person but `keep`, and with `tokens` their access tokens: after a new password, on deactivation. */
export async function endAllSessions(deps: Deps, { personId, keep, tokens }: { personId: string; keep?: string; tokens: boolean }): Promise<void> {
	const { db } = deps;
	// All at once and first: whatever can't be reached afterwards, none of them signs anybody in any more.
	const others = and(eq(session.personId, personId), keep === undefined ? undefined : ne(session.id, keep));
	const sessions = await db.update(session).set({ expiresAt: ENDED }).where(others).returning({ id: session.id });
	const revoked = tokens
		? await db.update(accessToken).set({ expiresAt: ENDED }).where(eq(accessToken.personId, personId)).returning({ id: accessToken.id })
		: [];
	await closeEnded(deps, [
		...sessions.map(({ id }) => ({ kind: 'session' as const, id, personId })),
		...revoked.map(({ id }) => ({ kind: 'token' as const, id, personId }))
	]);
}
