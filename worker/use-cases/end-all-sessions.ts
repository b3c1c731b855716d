import { and, eq, ne } from 'drizzle-orm';
import { accessToken, session } from '#worker/db/schema/access.ts';
import type { Deps } from '#worker/deps.ts';

/** Ends every session of a person but `keep`, and with `tokens` their access tokens: after a new password, on deactivation. */
export async function endAllSessions(
	{ db, env }: Deps,
	{ personId, keep, tokens }: { personId: string; keep?: string; tokens: boolean }
): Promise<void> {
	// All at once and first: whatever room can't be reached afterwards, none of them signs anybody in any more.
	const others = and(eq(session.personId, personId), keep === undefined ? undefined : ne(session.id, keep));
	const sessions = await db.delete(session).where(others).returning({ id: session.id });
	const revoked = tokens ? await db.delete(accessToken).where(eq(accessToken.personId, personId)).returning({ id: accessToken.id }) : [];
	const closed = await Promise.allSettled([...sessions, ...revoked].map(({ id }) => env.INBOX.getByName(personId).revoke({ credential: id })));
	for (const { reason } of closed.filter((answer) => answer.status === 'rejected')) console.warn('a room was not closed', personId, String(reason));
}
