import { eq } from 'drizzle-orm';
import { assignment, person } from '#worker/db/schema/access.ts';
import { unit } from '#worker/db/schema/organisation.ts';
import type { Deps } from '#worker/deps.ts';

/** Active people who work at a place or above it, by name: who may be named in a ticket's forms. */
export async function listColleagues({ db }: Pick<Deps, 'db'>, path: string): Promise<{ id: string; name: string }[]> {
	const rows = await db
		.select({ id: person.id, name: person.name, path: unit.path })
		.from(assignment)
		.innerJoin(person, eq(person.id, assignment.personId))
		.innerJoin(unit, eq(unit.id, assignment.unitId))
		.where(eq(person.active, true))
		.orderBy(person.name);
	const there = rows.filter((row) => path.startsWith(row.path));
	return [...new Map(there.map(({ id, name }) => [id, { id, name }])).values()];
}
