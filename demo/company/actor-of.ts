import type { Actor } from '#shared/domain/access/actor.ts';
import { BUILTIN_ROLES } from '#shared/domain/access/builtin-roles.ts';
import type { DemoPerson } from '../demo-company.ts';

/** What a demo person may do and where, by the roles every company starts with. */
export function actorOf({ id, name, assignments }: DemoPerson): Actor {
	return {
		userId: id,
		name,
		grants: assignments.map(({ roleKey, path }) => {
			const role = BUILTIN_ROLES.find((candidate) => candidate.key === roleKey);
			if (role === undefined) throw new Error(`no role ${roleKey}`);
			return { permissions: role.permissions, path, ownOnly: role.ownOnly };
		})
	};
}
