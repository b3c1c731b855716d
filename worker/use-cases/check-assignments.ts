import { inArray } from 'drizzle-orm';
import type { Actor } from '#shared/domain/access/actor.ts';
import { can } from '#shared/domain/access/can.ts';
import { ok, type Result, refuse } from '#shared/kernel/result.ts';
import { parsePermissions } from '#worker/db/queries/grants.ts';
import { role } from '#worker/db/schema/access.ts';
import { unit } from '#worker/db/schema/organisation.ts';
import type { Deps } from '#worker/deps.ts';

type Wanted = { readonly roleId: string; readonly unitId: string };

/**
 * Whether the actor may give these roles on these units: only where they edit people, and never more than they hold there themselves.
 * Refusals: `role.not-found`, `unit.not-found`, `unit.archived`, `access.denied`, `access.permission-not-held`.
 */
export async function checkAssignments({ db }: Deps, actor: Actor, wanted: readonly Wanted[]): Promise<Result<null>> {
	const [roles, units] = await db.batch([
		db
			.select()
			.from(role)
			.where(
				inArray(
					role.id,
					wanted.map(({ roleId }) => roleId)
				)
			),
		db
			.select()
			.from(unit)
			.where(
				inArray(
					unit.id,
					wanted.map(({ unitId }) => unitId)
				)
			)
	]);
	for (const [index, { roleId, unitId }] of wanted.entries()) {
		const given = roles.find(({ id }) => id === roleId);
		const on = units.find(({ id }) => id === unitId);
		if (given === undefined) return refuse('role.not-found', {}, `/assignments/${index}/roleId`);
		if (on === undefined || !can(actor, 'people.view', on)) return refuse('unit.not-found', {}, `/assignments/${index}/unitId`);
		if (on.archivedAt !== null) return refuse('unit.archived', {}, `/assignments/${index}/unitId`);
		if (!can(actor, 'people.edit', on)) return refuse('access.denied', { permission: 'people.edit' }, `/assignments/${index}/unitId`);
		const excess = parsePermissions(given.permissions).find(
			(permission) => !can(actor, permission, { path: on.path, owners: given.ownOnly ? [actor.userId] : [] })
		);
		if (excess !== undefined) return refuse('access.permission-not-held', { permission: excess }, `/assignments/${index}/roleId`);
	}
	return ok(null);
}
