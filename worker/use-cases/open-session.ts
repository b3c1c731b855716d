import { createSecret, hashSecret } from '#worker/crypto/secret-token.ts';
import { session } from '#worker/db/schema/access.ts';
import type { Deps } from '#worker/deps.ts';

export const SESSION_DAYS = 14;
const DAY = 86_400_000;

/** Opens a session; answers the secret for the cookie and the hash that is stored. */
export async function openSession({ db, now }: Deps, { personId, address, agent }: { personId: string; address: string; agent: string }) {
	const secret = createSecret();
	const id = await hashSecret(secret);
	await db
		.insert(session)
		.values({ id, personId, createdAt: now(), lastSeenAt: now(), expiresAt: now() + SESSION_DAYS * DAY, address, agent: agent.slice(0, 200) });
	return { secret, id };
}
