import { sql } from 'drizzle-orm';
import { assignment, role } from '#worker/db/schema/access.ts';
import { unit } from '#worker/db/schema/organisation.ts';
import type { Deps } from '#worker/deps.ts';

type Wanted = { readonly roleId: string; readonly unitId: string };

/**
 * A person's roles, given only if each role is still there and each unit still in use when they are written: otherwise the id is NULL,
 * which the column doesn't take, and the whole batch fails (`isGuardFailure`). A check beforehand would leave a moment in between.
 */
export const insertAssignments = (db: Deps['db'], personId: string, wanted: readonly Wanted[]) =>
	db
		.insert(assignment)
		.values(
			wanted.map(({ roleId, unitId }) => ({
				personId,
				roleId: sql<string>`(select ${role.id} from ${role} where ${role.id} = ${roleId})`,
				unitId: sql<string>`(select ${unit.id} from ${unit} where ${unit.id} = ${unitId} and ${unit.archivedAt} is null)`
			}))
		)
		.onConflictDoNothing();

/** Whether a batch failed because an assignment's role or unit was gone. */
export const isGuardFailure = (cause: string): boolean => /NOT NULL constraint failed: assignment\.(role|unit)_id/.test(cause);
