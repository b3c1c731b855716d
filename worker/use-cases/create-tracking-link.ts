import { and, eq, isNull } from 'drizzle-orm';
import { hashSecret } from '#worker/crypto/secret-token.ts';
import { createTrackingToken } from '#worker/crypto/tracking-token.ts';
import { trackingLink } from '#worker/db/schema/ticket.ts';
import type { Deps } from '#worker/deps.ts';
import { followMergers } from './follow-mergers.ts';

const LINK_DAYS = 180;
const DAY = 86_400_000;

/** `revoked`: how many links it takes the place of. */
type TrackingLink = { readonly token: string; readonly path: string; readonly revoked: number };

/** A fresh link for the customer; those before it are revoked and their sockets closed. 128 random bits, stored hashed. */
export async function createTrackingLink(deps: Deps, ticketId: string): Promise<TrackingLink> {
	const { db, env, now } = deps;
	const token = createTrackingToken(ticketId);
	const id = await hashSecret(token);
	const at = now();
	// One transaction: there is never a moment with two living links, nor a crash that leaves none.
	const [earlier] = await db.batch([
		db
			.update(trackingLink)
			.set({ revokedAt: at })
			.where(and(eq(trackingLink.ticketId, ticketId), isNull(trackingLink.revokedAt)))
			.returning({ id: trackingLink.id }),
		db.insert(trackingLink).values({ id, ticketId, createdAt: at, expiresAt: at + LINK_DAYS * DAY, revokedAt: null })
	]);
	// Of a ticket that was merged the sockets are where it went on.
	const rooms = earlier.length === 0 ? [] : await followMergers(deps, ticketId);
	for (const { id: credential } of earlier) for (const room of rooms) await env.TICKET.getByName(room).revoke({ credential });
	return { token, path: `/t/${token}`, revoked: earlier.length };
}
