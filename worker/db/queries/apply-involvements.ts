import { and, type SQL, sql } from 'drizzle-orm';
import type { Involvement } from '#shared/domain/ticket/involvement.ts';
import type { InvolvementChanges } from '#shared/domain/ticket/involvement-changes.ts';
import { ticketIndex, ticketWork } from '#worker/db/schema/ticket.ts';
import type { Deps } from '#worker/deps.ts';

/** What changes of people's lists, and how far the ticket had come (`movedSeq`). */
export type WorkChanges = InvolvementChanges & { readonly ticketId: string; readonly seq: number };

/**
 * The statements that carry out what changes of people's lists; to be run in the batch that brings the ticket's row of the index up to the
 * same state. When the index knows of a newer one, they do nothing: what a telling that took too long has to say is no longer so.
 */
export function applyInvolvements(db: Deps['db'], { ticketId, seq, put, drop }: WorkChanges) {
	const isNewest = sql`exists (select 1 from ${ticketIndex} where ${ticketIndex.id} = ${ticketId} and ${ticketIndex.seq} = ${seq})`;
	return [
		...(drop.length === 0 ? [] : [db.delete(ticketWork).where(and(isOneOf(drop), isNewest))]),
		...(put.length === 0
			? []
			: [
					db
						.insert(ticketWork)
						.select(linesOf(put, isNewest))
						.onConflictDoUpdate({
							target: [ticketWork.personId, ticketWork.role, ticketWork.at, ticketWork.id],
							set: { dueAt: sql`excluded.due_at` },
							setWhere: sql`${ticketWork.dueAt} is not excluded.due_at`
						})
				])
	];
}

// A list of lines is one parameter, however many they are.
const isOneOf = (keys: InvolvementChanges['drop']): SQL => sql`(person_id, role, at, id) in (
	select value ->> 'personId', value ->> 'role', value ->> 'at', value ->> 'id' from json_each(${JSON.stringify(keys)})
)`;

/** In the order of the table's columns. */
const linesOf = (put: readonly Involvement[], isNewest: SQL): SQL => sql`
	select value ->> 'personId', value ->> 'role', value ->> 'at', value ->> 'id', value ->> 'ticketId', value ->> 'itemId',
		coalesce(value ->> '$.node.zh', ''), coalesce(value ->> '$.node.en', ''), value ->> 'isApproval', value ->> 'askedBy', value ->> 'dueAt',
		coalesce(value ->> '$.outcome.zh', ''), coalesce(value ->> '$.outcome.en', ''), value ->> 'deed'
	from json_each(${JSON.stringify(put)})
	where ${isNewest}`;
