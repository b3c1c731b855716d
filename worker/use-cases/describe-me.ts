import { eq } from 'drizzle-orm';
import type { Me } from '#shared/contract/http/session.ts';
import { can } from '#shared/domain/access/can.ts';
import { PERMISSIONS } from '#shared/domain/access/permission.ts';
import { findHubs } from '#worker/db/queries/find-hubs.ts';
import { findSetting } from '#worker/db/queries/settings.ts';
import { assignment, role } from '#worker/db/schema/access.ts';
import { unit } from '#worker/db/schema/organisation.ts';
import type { Deps } from '#worker/deps.ts';
import type { Principal } from '#worker/principal.ts';

/** Who is signed in and what their screens may offer. */
export async function describeMe({ db }: Deps, { actor, account, locale, viewAsRoleId }: Principal): Promise<Me> {
	const [roles, hubs, company, viewed] = await Promise.all([
		db
			.select({ key: role.key, nameZh: role.nameZh, nameEn: role.nameEn, unitName: unit.name })
			.from(assignment)
			.innerJoin(role, eq(role.id, assignment.roleId))
			.innerJoin(unit, eq(unit.id, assignment.unitId))
			.where(eq(assignment.personId, actor.userId)),
		findHubs(db),
		findSetting(db, 'company'),
		viewAsRoleId === null ? undefined : db.select().from(role).where(eq(role.id, viewAsRoleId))
	]);
	const viewing = viewed?.[0];
	return {
		user: { id: actor.userId, name: actor.name, account, locale },
		roles,
		permissions: PERMISSIONS.filter((permission) => actor.grants.some((grant) => grant.permissions.includes(permission))),
		grants: actor.grants.map((grant) => ({ ...grant, permissions: [...grant.permissions] })),
		// A technician opens the boards of the hubs he works for: what he sees there is his own.
		hubs: hubs
			.filter((hub) => can(actor, 'board.view', { path: hub.path, owners: [actor.userId] }))
			.map(({ id, name, code, regionId, regionName, path }) => ({ id, name, code, regionId, regionName, path })),
		company: { name: company ?? '' },
		viewingAs: viewing === undefined ? null : { roleId: viewing.id, nameZh: viewing.nameZh, nameEn: viewing.nameEn }
	};
}
