import { and, eq, inArray } from 'drizzle-orm';
import type { Permission } from '#shared/domain/access/permission.ts';
import { assignment, person, role } from '#worker/db/schema/access.ts';
import { unit } from '#worker/db/schema/organisation.ts';
import type { Deps } from '#worker/deps.ts';
import { parsePermissions } from './grants.ts';
import { pathsAbove } from './paths-above.ts';

export type Staff = {
	readonly id: string;
	readonly superiorId: string | null;
	readonly permissions: readonly Permission[];
	readonly ownOnly: boolean;
	readonly path: string;
};

/** Everybody who works above or at a place, with what they may do there. */
export async function listStaff(db: Deps['db'], path: string): Promise<Staff[]> {
	const rows = await db
		.select({ id: person.id, superiorId: person.superiorId, permissions: role.permissions, ownOnly: role.ownOnly, path: unit.path })
		.from(unit)
		.innerJoin(assignment, eq(assignment.unitId, unit.id))
		.innerJoin(person, eq(person.id, assignment.personId))
		.innerJoin(role, eq(role.id, assignment.roleId))
		.where(and(inArray(unit.path, pathsAbove(path)), eq(person.active, true)));
	return rows.map((row) => ({ ...row, permissions: parsePermissions(row.permissions) }));
}
