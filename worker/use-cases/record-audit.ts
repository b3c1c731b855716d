import { audit } from '#worker/db/schema/access.ts';
import type { Deps } from '#worker/deps.ts';
import type { Principal } from '#worker/principal.ts';

/** Writes down who did something sensitive; awaited before the thing itself is answered. */
export async function recordAudit(
	{ db, now, nextId }: Deps,
	{
		principal,
		action,
		subject,
		path,
		detail,
		address
	}: { principal: Principal; action: string; subject: string; path: string; detail?: Record<string, unknown>; address: string }
): Promise<void> {
	await db.insert(audit).values({
		id: nextId(),
		at: now(),
		personId: principal.actor.userId,
		personName: principal.actor.name,
		action,
		subject,
		path,
		detail: JSON.stringify(detail ?? {}),
		address
	});
}
