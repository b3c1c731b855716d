import { and, desc, eq, isNull, not } from 'drizzle-orm';
import type { Actor } from '#shared/domain/access/actor.ts';
import { visibleScopes } from '#shared/domain/access/visible-scopes.ts';
import { inScopes } from '#worker/db/queries/in-scopes.ts';
import { isNamedIn } from '#worker/db/queries/list-work.ts';
import { ownedBy } from '#worker/db/queries/owned-by.ts';
import { scenario } from '#worker/db/schema/scenario.ts';
import { ticketIndex } from '#worker/db/schema/ticket.ts';
import type { Deps } from '#worker/deps.ts';
import { refreshRows } from './refresh-rows.ts';

/** More than anybody has in hand. */
const MOST = 100;

/**
 * Open tickets whose work the person holds without a line in their list: own visits and claimed steps, of which the index knows the ticket
 * and its hub where it stands. Those in which it is somebody else's turn are left out. The one that is due first comes first.
 */
export async function listHeldWork(deps: Deps, actor: Actor) {
	const owned = ownedBy(actor.userId);
	const rows = await deps.db
		.select({ ticket: ticketIndex, scenarioZh: scenario.nameZh, scenarioEn: scenario.nameEn })
		.from(ticketIndex)
		.leftJoin(scenario, eq(scenario.id, ticketIndex.scenarioId))
		.where(
			and(
				owned,
				isNull(ticketIndex.closedAt),
				not(isNamedIn(actor.userId)),
				inScopes({ path: ticketIndex.path, owned, scopes: visibleScopes(actor, 'ticket.view') })
			)
		)
		.orderBy(desc(ticketIndex.createdAt))
		.limit(MOST);
	const scenarios = new Map(rows.map(({ ticket, scenarioZh, scenarioEn }) => [ticket.id, { scenarioZh, scenarioEn }]));
	const fresh = await refreshRows(
		deps,
		rows.map(({ ticket }) => ticket)
	);
	return fresh
		.filter(({ holderId, closedAt }) => holderId === actor.userId && closedAt === null)
		.sort((a, b) => (a.dueAt ?? Number.MAX_SAFE_INTEGER) - (b.dueAt ?? Number.MAX_SAFE_INTEGER))
		.map((ticket) => ({ ticket, ...(scenarios.get(ticket.id) ?? { scenarioZh: null, scenarioEn: null }) }));
}
