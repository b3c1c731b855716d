import { and, eq, gt } from 'drizzle-orm';
import { accessToken, person } from '#worker/db/schema/access.ts';
import type { Deps } from '#worker/deps.ts';
import type { Principal } from '#worker/principal.ts';
import { parsePermissions, selectGrants, toGrant } from './grants.ts';

const USED_EVERY_MS = 60 * 60_000;

/** The active person behind a token's hash, with their grants cut down to the token's permissions. */
export async function findPrincipalByToken({ db, now }: Deps, hash: string): Promise<Principal | undefined> {
	const found = await db
		.select({ token: accessToken, person })
		.from(accessToken)
		.innerJoin(person, eq(person.id, accessToken.personId))
		.where(and(eq(accessToken.hash, hash), gt(accessToken.expiresAt, now()), eq(person.active, true)));
	const row = found[0];
	if (row === undefined) return undefined;
	if (now() - (row.token.lastUsedAt ?? 0) > USED_EVERY_MS)
		await db.update(accessToken).set({ lastUsedAt: now() }).where(eq(accessToken.id, row.token.id));
	const allowed = new Set(parsePermissions(row.token.permissions));
	const grants = (await selectGrants(db, row.person.id)).map(toGrant);
	return {
		actor: {
			userId: row.person.id,
			name: row.person.name,
			grants: grants.map((grant) => ({ ...grant, permissions: grant.permissions.filter((permission) => allowed.has(permission)) }))
		},
		account: row.person.account,
		locale: row.person.locale,
		credential: { kind: 'token', id: row.token.id, expiresAt: row.token.expiresAt },
		viewAsRoleId: null
	};
}
