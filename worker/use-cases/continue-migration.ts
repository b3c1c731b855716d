import { and, eq } from 'drizzle-orm';
import { z } from 'zod';
import type { Actor } from '#shared/domain/access/actor.ts';
import { assert } from '#shared/kernel/assert.ts';
import { causeOf } from '#shared/kernel/cause-of.ts';
import { ok, type Result, refuse } from '#shared/kernel/result.ts';
import { settleInGroups } from '#shared/kernel/settle-in-groups.ts';
import { findRevision } from '#worker/db/queries/find-revision.ts';
import { runningTickets } from '#worker/db/queries/running-tickets.ts';
import { scenarioMigration } from '#worker/db/schema/scenario.ts';
import type { Deps } from '#worker/deps.ts';
import type { MigrationRow } from './start-migration.ts';

/** What one call sees to: each ticket is a call of its own, and a call may make so many. */
const BATCH = 60;
const AT_ONCE = 20;

const NodeMap = z.record(z.string(), z.string());

/**
 * Takes the next tickets of a migration further. Each is taken once, however often it is asked: a ticket that runs on the new revision
 * counts as taken. Those that can't go on there, or don't answer, stay where they are and are found again by the next migration. Answers
 * the migration as it is then. Refusal: `scenario.no-such-migration`.
 */
export async function continueMigration(
	deps: Deps,
	{ scenarioId, id, by }: { scenarioId: string; id: string; by: Actor }
): Promise<Result<MigrationRow>> {
	const { db, now } = deps;
	const isIt = and(eq(scenarioMigration.id, id), eq(scenarioMigration.scenarioId, scenarioId));
	const find = async () => (await db.select().from(scenarioMigration).where(isIt))[0];
	const migration = await find();
	if (migration === undefined) return refuse('scenario.no-such-migration');
	if (migration.finishedAt !== null) return ok(migration);
	const rows = await runningTickets(db, { scenarioId, revision: migration.fromRevision, cursor: migration.cursor, limit: BATCH });
	const moved = await takeFurther(deps, { migration, ids: rows.map((row) => row.id), by });
	const [after] = await db
		.update(scenarioMigration)
		.set({
			cursor: rows.at(-1)?.id ?? migration.cursor,
			moved: migration.moved + moved,
			stayed: migration.stayed + rows.length - moved,
			finishedAt: rows.length < BATCH ? now() : null
		})
		// Somebody else may have seen to the same batch at the same time: it is counted once.
		.where(and(isIt, eq(scenarioMigration.cursor, migration.cursor)))
		.returning();
	return ok(after ?? (await find()) ?? migration);
}

/** How many of these tickets run on the new revision afterwards. */
async function takeFurther(deps: Deps, { migration, ids, by }: { migration: MigrationRow; ids: readonly string[]; by: Actor }): Promise<number> {
	const { scenarioId, toRevision } = migration;
	const definition = await findRevision(deps.db, { id: scenarioId, revision: toRevision });
	assert(definition, `scenario ${scenarioId} has no revision ${toRevision}`);
	const nodes = NodeMap.parse(JSON.parse(migration.nodes));
	const { done, failed } = await settleInGroups(ids, AT_ONCE, (ticketId) =>
		deps.env.TICKET.getByName(ticketId).command({
			commandId: `migrate-${migration.id}`,
			by: { kind: 'user', actor: by },
			command: { type: 'flow.migrate', definition, nodes }
		})
	);
	for (const { item, reason } of failed) console.error('ticket not migrated', item, causeOf(reason));
	return done.filter(({ value }) => value.ok || ['flow.already-migrated', 'ticket.command-reused'].includes(value.error.code)).length;
}
