import { and, eq, gt } from 'drizzle-orm';
import { assignment, person, role, session } from '#worker/db/schema/access.ts';
import { unit } from '#worker/db/schema/organisation.ts';
import type { Deps } from '#worker/deps.ts';
import type { Principal } from '#worker/principal.ts';
import { parsePermissions, toGrant } from './grants.ts';

/** How stale "last seen" may get; a write on every request would cost more than the reads. */
const SEEN_EVERY_MS = 5 * 60_000;

/** The active person behind a session's hash, with their grants: one call, one round trip. */
export async function findPrincipalBySession({ db, now }: Deps, hash: string): Promise<Principal | undefined> {
	const valid = and(eq(session.id, hash), gt(session.expiresAt, now()), eq(person.active, true));
	const rows = await db
		.select({
			personId: person.id,
			name: person.name,
			account: person.account,
			locale: person.locale,
			viewAsRoleId: session.viewAsRoleId,
			lastSeenAt: session.lastSeenAt,
			expiresAt: session.expiresAt,
			roleId: role.id,
			permissions: role.permissions,
			ownOnly: role.ownOnly,
			path: unit.path
		})
		.from(session)
		.innerJoin(person, eq(person.id, session.personId))
		.leftJoin(assignment, eq(assignment.personId, person.id))
		.leftJoin(role, eq(role.id, assignment.roleId))
		.leftJoin(unit, eq(unit.id, assignment.unitId))
		.where(valid);
	const first = rows[0];
	if (first === undefined) return undefined;
	if (now() - first.lastSeenAt > SEEN_EVERY_MS) await db.update(session).set({ lastSeenAt: now() }).where(eq(session.id, hash));
	const grants = rows.flatMap(({ permissions, ownOnly, path }) =>
		permissions === null || ownOnly === null || path === null ? [] : [toGrant({ permissions, ownOnly, path })]
	);
	const viewed = first.viewAsRoleId === null ? undefined : (await db.select().from(role).where(eq(role.id, first.viewAsRoleId)))[0];
	const seen = viewed === undefined ? grants : grants.map((grant) => viewAs(grant, viewed));
	return {
		actor: { userId: first.personId, name: first.name, grants: seen },
		account: first.account,
		locale: first.locale,
		credential: { kind: 'session', id: hash, expiresAt: first.expiresAt },
		viewAsRoleId: viewed === undefined ? null : first.viewAsRoleId
	};
}

/** What the other role would leave of a grant: never more than the person holds. */
function viewAs(grant: ReturnType<typeof toGrant>, viewed: { readonly permissions: string; readonly ownOnly: boolean }): ReturnType<typeof toGrant> {
	const allowed = new Set(parsePermissions(viewed.permissions));
	return { ...grant, ownOnly: grant.ownOnly || viewed.ownOnly, permissions: grant.permissions.filter((permission) => allowed.has(permission)) };
}
