import { and, isNull, or, sql } from 'drizzle-orm';
import { ticketIndex, ticketWork } from '#worker/db/schema/ticket.ts';
import type { Deps } from '#worker/deps.ts';
import { ownedBy } from './owned-by.ts';

/** Open tickets that a person owns, or that wait for them by name now or later; the oldest first, at most `most`. */
export function listTicketsHeldBy(db: Deps['db'], { personId, most }: { personId: string; most: number }): Promise<{ id: string; number: string }[]> {
	const named = sql`${ticketIndex.id} in (select ticket_id from ${ticketWork} where person_id = ${personId} and role in ('todo', 'later'))`;
	return db
		.select({ id: ticketIndex.id, number: ticketIndex.number })
		.from(ticketIndex)
		.where(and(or(ownedBy(personId), named), isNull(ticketIndex.closedAt)))
		.orderBy(ticketIndex.createdAt)
		.limit(most);
}
