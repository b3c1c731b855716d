import { and, eq, inArray } from 'drizzle-orm';
import { assignment, person, role } from '#worker/db/schema/access.ts';
import { unit } from '#worker/db/schema/organisation.ts';
import type { Deps } from '#worker/deps.ts';

/** A role that somebody holds on a unit; `permissions` is the role's JSON. */
export type Held = { readonly id: string; readonly name: string; readonly key: string; readonly permissions: string; readonly path: string };

/** The roles that active people hold on the units above a place, of those that `holds` says yes to. */
export async function listHolders({ db }: Deps, path: string, holds: (held: Held) => boolean): Promise<Held[]> {
	// The units above a place are the beginnings of its path.
	const above = path.split('/').flatMap((_, index, parts) => (index === 0 ? [] : [`${parts.slice(0, index + 1).join('/')}/`]));
	const rows = await db
		.select({ id: person.id, name: person.name, key: role.key, permissions: role.permissions, path: unit.path })
		.from(unit)
		.innerJoin(assignment, eq(assignment.unitId, unit.id))
		.innerJoin(person, eq(person.id, assignment.personId))
		.innerJoin(role, eq(role.id, assignment.roleId))
		.where(and(inArray(unit.path, above), eq(person.active, true)))
		.orderBy(person.name, person.id);
	return rows.filter(holds);
}
