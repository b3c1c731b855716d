import { and, desc, eq, isNull } from 'drizzle-orm';
import type { Actor } from '#shared/domain/access/actor.ts';
import { ok, type Result } from '#shared/kernel/result.ts';
import { scenarioMigration } from '#worker/db/schema/scenario.ts';
import type { Deps } from '#worker/deps.ts';
import { planMigration } from './plan-migration.ts';

export type MigrationRow = typeof scenarioMigration.$inferSelect;

/**
 * Begins to take the tickets that run on a revision to the newest, or finds the one that was begun and left: the same is gone on with, one
 * by another map is over. Refusals: those of `planMigration`.
 */
export async function startMigration(
	deps: Deps,
	{ scenarioId, from, nodes, by }: { scenarioId: string; from: number; nodes: Readonly<Record<string, string>>; by: Actor }
): Promise<Result<{ migration: MigrationRow; isNew: boolean }>> {
	const plan = await planMigration(deps, { scenarioId, from });
	if (!plan.ok) return plan;
	const { db, now, nextId } = deps;
	const map = JSON.stringify(nodes);
	const isOpen = and(eq(scenarioMigration.scenarioId, scenarioId), eq(scenarioMigration.fromRevision, from), isNull(scenarioMigration.finishedAt));
	const [left] = await db.select().from(scenarioMigration).where(isOpen).orderBy(desc(scenarioMigration.startedAt)).limit(1);
	const { revision } = plan.value.into;
	if (left !== undefined && left.toRevision === revision && left.nodes === map) return ok({ migration: left, isNew: false });
	const migration: MigrationRow = {
		id: nextId(),
		scenarioId,
		fromRevision: from,
		toRevision: revision,
		nodes: map,
		total: plan.value.total,
		moved: 0,
		stayed: 0,
		cursor: '',
		startedAt: now(),
		startedBy: by.name,
		finishedAt: null
	};
	await db.batch([db.update(scenarioMigration).set({ finishedAt: now() }).where(isOpen), db.insert(scenarioMigration).values(migration)]);
	return ok({ migration, isNew: true });
}
