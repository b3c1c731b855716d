import type { BatchItem } from 'drizzle-orm/batch';
import { causeOf } from '#shared/kernel/cause-of.ts';
import { ok, type Result, refuse } from '#shared/kernel/result.ts';
import { isGuardFailure } from '#worker/db/queries/insert-assignments.ts';
import type { Deps } from '#worker/deps.ts';

/** Runs a batch with `insertAssignments` in it, all or nothing. Refusal: `unit.archived`, when a unit or role went away meanwhile. */
export async function storeAssigned(db: Deps['db'], batch: [BatchItem<'sqlite'>, ...BatchItem<'sqlite'>[]]): Promise<Result<null>> {
	try {
		await db.batch(batch);
		return ok(null);
	} catch (error) {
		if (isGuardFailure(causeOf(error))) return refuse('unit.archived', {}, '/assignments');
		throw error;
	}
}
