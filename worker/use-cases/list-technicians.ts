import { and, eq } from 'drizzle-orm';
import { parsePermissions } from '#worker/db/queries/grants.ts';
import { assignment, person, role } from '#worker/db/schema/access.ts';
import { unit } from '#worker/db/schema/organisation.ts';
import type { Deps } from '#worker/deps.ts';

/** Active people who hold `ticket.work` on a unit above the ticket's place: who may be sent there. */
export async function listTechnicians(
	{ db }: Deps,
	path: string
): Promise<{ readonly id: string; readonly name: string; readonly lat: number | null; readonly lng: number | null }[]> {
	const rows = await db
		.select({ id: person.id, name: person.name, permissions: role.permissions, path: unit.path, lat: unit.lat, lng: unit.lng })
		.from(assignment)
		.innerJoin(person, eq(person.id, assignment.personId))
		.innerJoin(role, eq(role.id, assignment.roleId))
		.innerJoin(unit, eq(unit.id, assignment.unitId))
		.where(and(eq(person.active, true), eq(role.ownOnly, true)));
	const unique = new Map(
		rows.filter((row) => path.startsWith(row.path) && parsePermissions(row.permissions).includes('ticket.work')).map((row) => [row.id, row])
	);
	return [...unique.values()].map(({ id, name, lat, lng }) => ({ id, name, lat, lng }));
}
