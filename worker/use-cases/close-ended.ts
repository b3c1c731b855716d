import { sql } from 'drizzle-orm';
import { causeOf } from '#shared/kernel/cause-of.ts';
import { settleInGroups } from '#shared/kernel/settle-in-groups.ts';
import { accessToken, session } from '#worker/db/schema/access.ts';
import type { Deps } from '#worker/deps.ts';

const AT_ONCE = 20;

/** A session or token whose row says that it is over. */
export type Ended = { readonly kind: 'session' | 'token'; readonly id: string; readonly personId: string };

/**
 * Closes the sockets that ended sessions and tokens carried; then their rows go. One whose inbox doesn't answer keeps its row, with which
 * nobody signs in, so that the hourly cron tries again. Answers how many these are.
 */
export async function closeEnded({ db, env }: Pick<Deps, 'db' | 'env'>, ended: readonly Ended[]): Promise<number> {
	const { done, failed } = await settleInGroups(ended, AT_ONCE, ({ id, personId }) => env.INBOX.getByName(personId).revoke({ credential: id }));
	const closed = (kind: Ended['kind']) => JSON.stringify(done.flatMap(({ item }) => (item.kind === kind ? [item.id] : [])));
	await db.batch([
		db.delete(session).where(sql`${session.id} in (select value from json_each(${closed('session')}))`),
		db.delete(accessToken).where(sql`${accessToken.id} in (select value from json_each(${closed('token')}))`)
	]);
	for (const { item, reason } of failed) console.error('sockets of what ended stay open until the next hour', item.personId, causeOf(reason));
	return failed.length;
}
