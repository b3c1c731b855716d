import { and, asc, count, eq, gt, isNull } from 'drizzle-orm';
import { ticketIndex } from '#worker/db/schema/ticket.ts';
import type { Deps } from '#worker/deps.ts';

type On = { readonly scenarioId: string; readonly revision: number };

const runsOn = ({ scenarioId, revision }: On) =>
	and(eq(ticketIndex.scenarioId, scenarioId), eq(ticketIndex.scenarioRevision, revision), isNull(ticketIndex.closedAt));

/** Tickets that are not over and run on a revision, by their ids, after `cursor`. */
export const runningTickets = (db: Deps['db'], { cursor, limit, ...on }: On & { readonly cursor: string; readonly limit: number }) =>
	db
		.select({ id: ticketIndex.id, number: ticketIndex.number, title: ticketIndex.title })
		.from(ticketIndex)
		.where(and(runsOn(on), gt(ticketIndex.id, cursor)))
		.orderBy(asc(ticketIndex.id))
		.limit(limit);

/** How many tickets that are not over run on a revision. */
export async function countRunning(db: Deps['db'], on: On): Promise<number> {
	const [counted] = await db.select({ tickets: count() }).from(ticketIndex).where(runsOn(on));
	return counted?.tickets ?? 0;
}

/** How many tickets that are not over run on each scenario, by its id. */
export async function runningByScenario(db: Deps['db']): Promise<ReadonlyMap<string, number>> {
	const rows = await db
		.select({ id: ticketIndex.scenarioId, tickets: count() })
		.from(ticketIndex)
		.where(isNull(ticketIndex.closedAt))
		.groupBy(ticketIndex.scenarioId);
	return new Map(rows.map(({ id, tickets }) => [id, tickets]));
}
