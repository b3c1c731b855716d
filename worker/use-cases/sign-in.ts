import { and, eq } from 'drizzle-orm';
import type { AuditAction } from '#shared/domain/audit/audit-action.ts';
import { maskText } from '#shared/domain/customer/mask-text.ts';
import { ok, type Result, refuse } from '#shared/kernel/result.ts';
import { pretendToVerify, verifyPassword } from '#worker/crypto/password.ts';
import { person } from '#worker/db/schema/access.ts';
import type { Deps } from '#worker/deps.ts';
import { openSession } from './open-session.ts';
import { passGate } from './pass-gate.ts';
import { recordAudit } from './record-audit.ts';

/** A session for the right account and password. Refusals: `access.wait`, `access.wrong-credentials` (which never says which of the two). */
export async function signIn(
	deps: Deps,
	{ account, password, address, agent }: { account: string; password: string; address: string; agent: string }
): Promise<Result<{ secret: string; id: string }>> {
	for (const [kind, key] of [['sign-in-address', address] as const, ['sign-in-account', account] as const]) {
		const passed = await passGate(deps, kind, key);
		if (passed.ok) continue;
		// Once for each time a gate shuts: whoever goes on trying, under whatever names, must not fill the log.
		if ((await passGate(deps, 'lock-out-note', `${kind} ${key}`)).ok) await note('session.locked-out', await findByAccount(deps, account));
		return passed;
	}
	const found = await findByAccount(deps, account);
	if (found === undefined) await pretendToVerify(password);
	if (found === undefined || !(await verifyPassword(password, found.passwordHash))) {
		await note('session.refused', found);
		return refuse('access.wrong-credentials');
	}
	// A shop floor of two hundred shares one address: those who get it right don't use up the tries of those who don't.
	await Promise.all([deps.env.GATE.getByName(`sign-in-account:${account}`).clear(), deps.env.GATE.getByName(`sign-in-address:${address}`).refund()]);
	const opened = await openSession(deps, { personId: found.id, address, agent });
	await note('session.opened', found);
	return ok(opened);

	// What is typed where an account is asked may be a password, so an account that isn't known is masked.
	function note(action: AuditAction, known?: { readonly id: string; readonly name: string }): Promise<void> {
		const by = { userId: known?.id ?? '', name: known?.name ?? '' };
		return recordAudit(deps, { by, action, subject: known === undefined ? maskText(account, 2) : account, path: '/', address });
	}
}

async function findByAccount({ db }: Deps, account: string) {
	return (
		await db
			.select()
			.from(person)
			.where(and(eq(person.account, account), eq(person.active, true)))
	)[0];
}
