import { and, eq, gt, isNull, not } from 'drizzle-orm';
import { hashSecret } from '#worker/crypto/secret-token.ts';
import { ticketOfToken } from '#worker/crypto/tracking-token.ts';
import { trackingLink } from '#worker/db/schema/ticket.ts';
import type { Deps } from '#worker/deps.ts';

export type Link = { readonly id: string; readonly ticketId: string; readonly expiresAt: number };

/** The living link behind a token; undefined for one that never was, was revoked or has run out. */
export async function findLink({ db, now }: Pick<Deps, 'db' | 'now'>, token: string): Promise<Link | undefined> {
	const ticketId = ticketOfToken(token);
	const rows = await db
		.select({ id: trackingLink.id, ticketId: trackingLink.ticketId, expiresAt: trackingLink.expiresAt })
		.from(trackingLink)
		.where(
			and(
				eq(trackingLink.id, await hashSecret(token)),
				ticketId === undefined ? not(trackingLink.namesTicket) : eq(trackingLink.ticketId, ticketId),
				isNull(trackingLink.revokedAt),
				gt(trackingLink.expiresAt, now())
			)
		);
	return rows[0];
}
