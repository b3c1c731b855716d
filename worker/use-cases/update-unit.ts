import { and, count, eq, isNull } from 'drizzle-orm';
import type { z } from 'zod';
import type { UnitView, UpdateUnit } from '#shared/contract/http/organisation.ts';
import type { Actor } from '#shared/domain/access/actor.ts';
import { can } from '#shared/domain/access/can.ts';
import { ok, type Result, refuse } from '#shared/kernel/result.ts';
import { unit } from '#worker/db/schema/organisation.ts';
import { ticketIndex } from '#worker/db/schema/ticket.ts';
import type { Deps } from '#worker/deps.ts';
import { isTimeZone } from './is-time-zone.ts';

/** Changes or archives a unit; answers it as it was and as it is. Refusals: `unit.not-found`, `access.denied`, `unit.time-zone`, `unit.has-children`, `unit.has-open-tickets`. */
export async function updateUnit(
	deps: Deps,
	actor: Actor,
	id: string,
	{ archived, ...change }: z.output<typeof UpdateUnit>
): Promise<Result<{ before: UnitView; after: UnitView }>> {
	const { db, now } = deps;
	const found = (await db.select().from(unit).where(eq(unit.id, id)))[0];
	if (found === undefined || !can(actor, 'org.view', found)) return refuse('unit.not-found');
	if (!can(actor, 'org.edit', found)) return refuse('access.denied', { permission: 'org.edit' });
	if (change.timeZone !== undefined && !isTimeZone(change.timeZone)) return refuse('unit.time-zone', { timeZone: change.timeZone }, '/timeZone');
	if (archived === true) {
		const children = await db
			.select({ id: unit.id })
			.from(unit)
			.where(and(eq(unit.parentId, id), isNull(unit.archivedAt)))
			.limit(1);
		if (children.length > 0 || found.kind === 'hq') return refuse('unit.has-children', {}, '/archived');
		const open = found.kind === 'hub' ? await countOpenTickets(deps, id) : 0;
		if (open > 0) return refuse('unit.has-open-tickets', { count: open }, '/archived');
	}
	const archivedAt = archived === undefined ? found.archivedAt : archived ? (found.archivedAt ?? now()) : null;
	const [row] = await db
		.update(unit)
		.set({ ...change, archivedAt })
		.where(eq(unit.id, id))
		.returning();
	return row === undefined ? refuse('unit.not-found') : ok({ before: found, after: row });
}

/** As the hub and the index know them, whichever has heard of more: nobody would look after the tickets of an archived hub. */
async function countOpenTickets({ db, env }: Deps, hubId: string): Promise<number> {
	const [[indexed], { counters }] = await Promise.all([
		db
			.select({ n: count() })
			.from(ticketIndex)
			.where(and(eq(ticketIndex.hubId, hubId), isNull(ticketIndex.closedAt))),
		// The numbers without the cards.
		env.HUB.getByName(hubId).board('own:')
	]);
	const onBoard = Object.values(counters.open).reduce((sum, n) => sum + n, 0);
	return Math.max(indexed?.n ?? 0, onBoard);
}
