import { eq } from 'drizzle-orm';
import type { FlowDefinition } from '#shared/domain/flow/definition.ts';
import { ok, type Result, refuse } from '#shared/kernel/result.ts';
import { findRevision } from '#worker/db/queries/find-revision.ts';
import { countRunning } from '#worker/db/queries/running-tickets.ts';
import { scenario } from '#worker/db/schema/scenario.ts';
import type { Deps } from '#worker/deps.ts';

export type MigrationPlan = {
	readonly from: FlowDefinition;
	/** The newest. */
	readonly into: FlowDefinition;
	readonly total: number;
};

/** What a migration from a revision to the newest would be about. Refusals: `scenario.not-found`, `scenario.nothing-to-migrate`. */
export async function planMigration({ db }: Deps, { scenarioId, from }: { scenarioId: string; from: number }): Promise<Result<MigrationPlan>> {
	const [found] = await db.select({ revision: scenario.revision }).from(scenario).where(eq(scenario.id, scenarioId));
	if (found === undefined) return refuse('scenario.not-found');
	if (found.revision === null || from >= found.revision) return refuse('scenario.nothing-to-migrate', { from }, '/from');
	const [old, newest, total] = await Promise.all([
		findRevision(db, { id: scenarioId, revision: from }),
		findRevision(db, { id: scenarioId, revision: found.revision }),
		countRunning(db, { scenarioId, revision: from })
	]);
	if (old === undefined || newest === undefined || total === 0) return refuse('scenario.nothing-to-migrate', { from }, '/from');
	return ok({ from: old, into: newest, total });
}
