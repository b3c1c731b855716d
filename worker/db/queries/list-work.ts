import { and, desc, eq, or, type SQL, sql } from 'drizzle-orm';
import type { VisibleScopes } from '#shared/domain/access/visible-scopes.ts';
import type { InvolvementRole } from '#shared/domain/ticket/involvement.ts';
import { scenario } from '#worker/db/schema/scenario.ts';
import { ticketIndex, ticketWork } from '#worker/db/schema/ticket.ts';
import type { Deps } from '#worker/deps.ts';
import { beforePosition } from './before-position.ts';
import { inScopes } from './in-scopes.ts';
import type { KeysetPosition } from './keyset.ts';
import { ownedBy } from './owned-by.ts';

type Whose = { readonly personId: string; readonly role: InvolvementRole; readonly scopes: VisibleScopes };

/** Lines of a person's list of tickets that they may see, the newest first. */
export function listWork(
	db: Deps['db'],
	{ position, limit, ...whose }: Whose & { readonly position: KeysetPosition | null; readonly limit: number }
) {
	return db
		.select({ line: ticketWork, ticket: ticketIndex, scenarioZh: scenario.nameZh, scenarioEn: scenario.nameEn })
		.from(ticketWork)
		.innerJoin(ticketIndex, eq(ticketIndex.id, ticketWork.ticketId))
		.leftJoin(scenario, eq(scenario.id, ticketIndex.scenarioId))
		.where(and(isTheirs(whose), beforePosition({ at: ticketWork.at, id: ticketWork.id }, position)))
		.orderBy(desc(ticketWork.at), desc(ticketWork.id))
		.limit(limit + 1);
}

export type WorkRow = Awaited<ReturnType<typeof listWork>>[number];

/** How many lines a list has; counted up to `most`. */
export async function countWork(db: Deps['db'], { most, ...whose }: Whose & { readonly most: number }): Promise<number> {
	const lines = db
		.select({ one: sql`1`.as('one') })
		.from(ticketWork)
		.innerJoin(ticketIndex, eq(ticketIndex.id, ticketWork.ticketId))
		.where(isTheirs(whose))
		.limit(most)
		.as('lines');
	const [row] = await db.select({ count: sql<number>`count(*)` }).from(lines);
	return row?.count ?? 0;
}

function isTheirs({ personId, role, scopes }: Whose): SQL | undefined {
	// Whoever has something to do owns the ticket as long as they do (`ownersOf`).
	const owned = role === 'todo' ? sql`1` : or(ownedBy(personId), isNamedIn(personId));
	return and(eq(ticketWork.personId, personId), eq(ticketWork.role, role), inScopes({ path: ticketIndex.path, owned, scopes }));
}

/** Whether a ticket of the index waits for the person by name. */
export const isNamedIn = (personId: string): SQL =>
	sql`${ticketIndex.id} in (select named.ticket_id from ${ticketWork} as named where named.person_id = ${personId} and named.role = 'todo')`;
