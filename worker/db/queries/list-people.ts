import { and, asc, eq, exists, gt, inArray, max, or, sql } from 'drizzle-orm';
import type { PersonView } from '#shared/contract/http/organisation.ts';
import type { VisibleScopes } from '#shared/domain/access/visible-scopes.ts';
import { assignment, person, role, session } from '#worker/db/schema/access.ts';
import { unit } from '#worker/db/schema/organisation.ts';
import type { Deps } from '#worker/deps.ts';
import { inScopes } from './in-scopes.ts';

type Filter = {
	readonly scopes: VisibleScopes;
	readonly q?: string | undefined;
	readonly afterAccount?: string | undefined;
	readonly id?: string;
	readonly limit: number;
};

/** People who hold a role inside the scopes, by account. */
export async function listPeople(db: Deps['db'], { scopes, q, afterAccount, id, limit }: Filter): Promise<PersonView[]> {
	const inside = exists(
		db
			.select({ one: sql`1` })
			.from(assignment)
			.innerJoin(unit, eq(unit.id, assignment.unitId))
			.where(and(eq(assignment.personId, person.id), inScopes({ path: unit.path, scopes })))
	);
	const rows = await db
		.select()
		.from(person)
		.where(
			and(
				inside,
				id === undefined ? undefined : eq(person.id, id),
				q ? or(sql`instr(${person.name}, ${q})`, sql`instr(${person.account}, ${q.toLowerCase()})`) : undefined,
				afterAccount === undefined ? undefined : gt(person.account, afterAccount)
			)
		)
		.orderBy(asc(person.account))
		.limit(limit);
	if (rows.length === 0) return [];
	// At most a page of ids: under D1's hundred bound parameters.
	const ids = rows.slice(0, 99).map((row) => row.id);
	// Not a batch: a batch answers objects, in which the two `id` columns of a join would be one.
	const [assignments, seen] = await Promise.all([
		db
			.select({
				personId: assignment.personId,
				roleId: role.id,
				roleKey: role.key,
				roleNameZh: role.nameZh,
				roleNameEn: role.nameEn,
				unitId: unit.id,
				unitName: unit.name
			})
			.from(assignment)
			.innerJoin(role, eq(role.id, assignment.roleId))
			.innerJoin(unit, eq(unit.id, assignment.unitId))
			.where(inArray(assignment.personId, ids)),
		db
			.select({ personId: session.personId, at: max(session.lastSeenAt) })
			.from(session)
			.where(inArray(session.personId, ids))
			.groupBy(session.personId)
	]);
	return rows.map(({ id: personId, name, account, phoneMasked, active, superiorId }) => ({
		id: personId,
		name,
		account,
		phoneMasked,
		active,
		superiorId,
		assignments: assignments.filter((row) => row.personId === personId).map(({ personId: _, ...rest }) => rest),
		lastSeenAt: seen.find((row) => row.personId === personId)?.at ?? null
	}));
}
