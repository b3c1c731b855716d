import { lt } from 'drizzle-orm';
import { accessToken, session } from '#worker/db/schema/access.ts';
import { trackingLink } from '#worker/db/schema/ticket.ts';
import type { Deps } from '#worker/deps.ts';

/** As many of each kind in one go: each has sockets to look for. */
const AT_MOST = 200;

/** Sessions, tokens and links whose time is over, which are refused anyway, and whose sockets are to be looked for. */
export async function findExpired(db: Deps['db'], at: number) {
	const [sessions, tokens, links] = await db.batch([
		db.select({ id: session.id, personId: session.personId }).from(session).where(lt(session.expiresAt, at)).limit(AT_MOST),
		db.select({ id: accessToken.id, personId: accessToken.personId }).from(accessToken).where(lt(accessToken.expiresAt, at)).limit(AT_MOST),
		db.select({ id: trackingLink.id, ticketId: trackingLink.ticketId }).from(trackingLink).where(lt(trackingLink.expiresAt, at)).limit(AT_MOST)
	]);
	return { sessions, tokens, links };
}
