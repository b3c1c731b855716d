import { eq } from 'drizzle-orm';
import type { Grant } from '#shared/domain/access/actor.ts';
import { isPermission, type Permission } from '#shared/domain/access/permission.ts';
import { assignment, role } from '#worker/db/schema/access.ts';
import { unit } from '#worker/db/schema/organisation.ts';
import type { Deps } from '#worker/deps.ts';

export type GrantRow = { readonly roleId: string; readonly permissions: string; readonly ownOnly: boolean; readonly path: string };

/** A select of a person's roles with the units they hold them on; batched with whatever else a request needs. */
export const selectGrants = (db: Deps['db'], personId: string) =>
	db
		.select({ roleId: role.id, permissions: role.permissions, ownOnly: role.ownOnly, path: unit.path })
		.from(assignment)
		.innerJoin(role, eq(role.id, assignment.roleId))
		.innerJoin(unit, eq(unit.id, assignment.unitId))
		.where(eq(assignment.personId, personId));

export const toGrant = ({ permissions, ownOnly, path }: Pick<GrantRow, 'permissions' | 'ownOnly' | 'path'>): Grant => ({
	permissions: parsePermissions(permissions),
	ownOnly,
	path
});

/** Stored permissions; ones that a newer or older version knew are dropped. */
export function parsePermissions(json: string): Permission[] {
	const values: unknown = JSON.parse(json);
	return Array.isArray(values) ? values.filter((value): value is Permission => typeof value === 'string' && isPermission(value)) : [];
}
