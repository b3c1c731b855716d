import { and, eq } from 'drizzle-orm';
import { ok, type Result, refuse } from '#shared/kernel/result.ts';
import { pretendToVerify, verifyPassword } from '#worker/crypto/password.ts';
import { person } from '#worker/db/schema/access.ts';
import type { Deps } from '#worker/deps.ts';
import { openSession } from './open-session.ts';
import { passGate } from './pass-gate.ts';

/** A session for the right account and password. Refusals: `access.wait`, `access.wrong-credentials` (which never says which of the two). */
export async function signIn(
	deps: Deps,
	{ account, password, address, agent }: { account: string; password: string; address: string; agent: string }
): Promise<Result<{ secret: string; id: string }>> {
	for (const gate of [await passGate(deps, 'sign-in-address', address), await passGate(deps, 'sign-in-account', account)]) if (!gate.ok) return gate;
	const found = (
		await deps.db
			.select()
			.from(person)
			.where(and(eq(person.account, account), eq(person.active, true)))
	)[0];
	if (found === undefined) {
		await pretendToVerify(password);
		return refuse('access.wrong-credentials');
	}
	if (!(await verifyPassword(password, found.passwordHash))) return refuse('access.wrong-credentials');
	// A shop floor of two hundred shares one address: those who get it right don't use up the tries of those who don't.
	await Promise.all([deps.env.GATE.getByName(`sign-in-account:${account}`).clear(), deps.env.GATE.getByName(`sign-in-address:${address}`).refund()]);
	return ok(await openSession(deps, { personId: found.id, address, agent }));
}
