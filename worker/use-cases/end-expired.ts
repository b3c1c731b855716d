import { sql } from 'drizzle-orm';
import { causeOf } from '#shared/kernel/cause-of.ts';
import { settleInGroups } from '#shared/kernel/settle-in-groups.ts';
import { findExpired } from '#worker/db/queries/find-expired.ts';
import { trackingLink } from '#worker/db/schema/ticket.ts';
import type { Deps } from '#worker/deps.ts';
import { closeEnded } from './close-ended.ts';

const AT_ONCE = 20;

/**
 * Ends what has run out or was ended, and closes the sockets that it carried. Rooms tell nobody anything after their time in any case; this
 * is for those where nothing happens. What doesn't answer is left to the next hour; rejects when there is such.
 */
export async function endExpired(deps: Deps, at: number): Promise<void> {
	const { sessions, tokens, links } = await findExpired(deps.db, at);
	const left = await closeEnded(deps, [
		...sessions.map((row) => ({ kind: 'session' as const, ...row })),
		...tokens.map((row) => ({ kind: 'token' as const, ...row }))
	]);
	const leftLinks = await closeLinks(deps, links);
	if (left + leftLinks > 0) throw new Error(`sockets of what ended stay open: ${left} of sessions and tokens, ${leftLinks} of links`);
}

/** A link's sockets are all in the room of its ticket. Answers how many rooms didn't answer. */
async function closeLinks({ db, env }: Deps, links: readonly { readonly id: string; readonly ticketId: string }[]): Promise<number> {
	const { done, failed } = await settleInGroups(links, AT_ONCE, ({ id, ticketId }) => env.TICKET.getByName(ticketId).revoke({ credential: id }));
	const keys = JSON.stringify(done.map(({ item }) => [item.ticketId, item.id]));
	await db
		.delete(trackingLink)
		.where(sql`(${trackingLink.ticketId}, ${trackingLink.id}) in (select value ->> 0, value ->> 1 from json_each(${keys}))`);
	for (const { item, reason } of failed) console.error('sockets of a link stay open until the next hour', item.ticketId, causeOf(reason));
	return failed.length;
}
