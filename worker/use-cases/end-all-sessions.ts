import { eq } from 'drizzle-orm';
import { accessToken, session } from '#worker/db/schema/access.ts';
import type { Deps } from '#worker/deps.ts';

/** Ends every session of a person but `keep`, and with `tokens` their access tokens: after a new password, on deactivation. */
export async function endAllSessions(
	{ db, env }: Deps,
	{ personId, keep, tokens }: { personId: string; keep?: string; tokens: boolean }
): Promise<void> {
	const sessions = await db.select({ id: session.id }).from(session).where(eq(session.personId, personId));
	const revoked = tokens ? await db.delete(accessToken).where(eq(accessToken.personId, personId)).returning({ id: accessToken.id }) : [];
	for (const { id } of [...sessions.filter(({ id }) => id !== keep), ...revoked]) {
		await db.delete(session).where(eq(session.id, id));
		await env.INBOX.getByName(personId).revoke({ credential: id });
	}
}
