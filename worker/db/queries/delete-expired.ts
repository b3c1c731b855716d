import { inArray, lt, sql } from 'drizzle-orm';
import { accessToken, session } from '#worker/db/schema/access.ts';
import { trackingLink } from '#worker/db/schema/ticket.ts';
import type { Deps } from '#worker/deps.ts';

/** As many of each kind in one go: each has sockets to look for. */
const AT_MOST = 200;

/** Removes sessions, tokens and links whose time is over, which are refused anyway; answers whose sockets are to be looked for. */
export async function deleteExpired(db: Deps['db'], at: number) {
	const sessions = db.select({ id: session.id }).from(session).where(lt(session.expiresAt, at)).limit(AT_MOST);
	const tokens = db.select({ id: accessToken.id }).from(accessToken).where(lt(accessToken.expiresAt, at)).limit(AT_MOST);
	const links = db
		.select({ ticketId: trackingLink.ticketId, id: trackingLink.id })
		.from(trackingLink)
		.where(lt(trackingLink.expiresAt, at))
		.limit(AT_MOST);
	const [endedSessions, endedTokens, endedLinks] = await db.batch([
		db.delete(session).where(inArray(session.id, sessions)).returning({ id: session.id, personId: session.personId }),
		db.delete(accessToken).where(inArray(accessToken.id, tokens)).returning({ id: accessToken.id, personId: accessToken.personId }),
		db
			.delete(trackingLink)
			.where(sql`(${trackingLink.ticketId}, ${trackingLink.id}) in ${links}`)
			.returning({ id: trackingLink.id, ticketId: trackingLink.ticketId })
	]);
	return { credentials: [...endedSessions, ...endedTokens], links: endedLinks };
}
