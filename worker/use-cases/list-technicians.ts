import { and, eq, inArray, ne } from 'drizzle-orm';
import type { Coordinates } from '#shared/kernel/haversine.ts';
import { parsePermissions } from '#worker/db/queries/grants.ts';
import { pathsAbove } from '#worker/db/queries/paths-above.ts';
import { assignment, person, role } from '#worker/db/schema/access.ts';
import { unit } from '#worker/db/schema/organisation.ts';
import type { Deps } from '#worker/deps.ts';

export type Technician = {
	readonly id: string;
	readonly name: string;
	/** Where the units are that they work from, as far as that is known. */
	readonly places: readonly Coordinates[];
};

/**
 * Active people who hold `ticket.work` on a unit above the ticket's place: who may be sent there. Administrators hold everything and are
 * sent nowhere.
 */
export async function listTechnicians({ db }: Deps, path: string): Promise<Technician[]> {
	const rows = await db
		.select({ id: person.id, name: person.name, permissions: role.permissions, lat: unit.lat, lng: unit.lng })
		.from(unit)
		.innerJoin(assignment, eq(assignment.unitId, unit.id))
		.innerJoin(person, eq(person.id, assignment.personId))
		.innerJoin(role, eq(role.id, assignment.roleId))
		.where(and(inArray(unit.path, pathsAbove(path)), eq(person.active, true), ne(role.key, 'administrator')));
	const technicians = new Map<string, Technician>();
	for (const { id, name, permissions, lat, lng } of rows) {
		if (!parsePermissions(permissions).includes('ticket.work')) continue;
		const places = [...(technicians.get(id)?.places ?? []), ...(lat === null || lng === null ? [] : [{ lat, lng }])];
		technicians.set(id, { id, name, places });
	}
	return [...technicians.values()];
}
