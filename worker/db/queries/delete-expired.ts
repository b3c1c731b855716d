import { lt } from 'drizzle-orm';
import { accessToken, session } from '#worker/db/schema/access.ts';
import type { Deps } from '#worker/deps.ts';

/** Removes sessions and tokens whose time is over; they are refused anyway. */
export async function deleteExpired(db: Deps['db'], at: number): Promise<void> {
	await db.batch([db.delete(session).where(lt(session.expiresAt, at)), db.delete(accessToken).where(lt(accessToken.expiresAt, at))]);
}
