import type { AuditAction } from '#shared/domain/audit/audit-action.ts';
import { audit } from '#worker/db/schema/access.ts';
import type { Deps } from '#worker/deps.ts';

export type AuditEntry = {
	/** Who did it; an empty id for somebody who isn't signed in. */
	readonly by: { readonly userId: string; readonly name: string };
	readonly action: AuditAction;
	readonly subject: string;
	/** Where it was done, for whom it may be shown; `/` for what concerns the whole company. */
	readonly path: string;
	/** What became of which field, or what it was about; personal data masked. */
	readonly detail?: Record<string, unknown>;
	readonly address: string;
};

/** Writes down who did something sensitive; awaited before the thing itself is answered. */
export async function recordAudit(
	{ db, now, nextId }: Pick<Deps, 'db' | 'now' | 'nextId'>,
	{ by, action, subject, path, detail, address }: AuditEntry
): Promise<void> {
	await db.insert(audit).values({
		id: nextId(),
		at: now(),
		personId: by.userId,
		personName: by.name,
		action,
		subject,
		path,
		detail: JSON.stringify(detail ?? {}),
		address
	});
}
