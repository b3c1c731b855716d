import { firstScenario } from '#library/first-scenario.ts';
import { BUILTIN_ROLES } from '#shared/domain/access/builtin-roles.ts';
import { hashSecret } from '#worker/crypto/secret-token.ts';
import { upsertSetting } from '#worker/db/queries/settings.ts';
import { role } from '#worker/db/schema/access.ts';
import { scenario } from '#worker/db/schema/scenario.ts';
import { flowRevision } from '#worker/db/schema/ticket.ts';
import type { Deps } from '#worker/deps.ts';

/** What every company starts with, real or demo: its name, the built-in roles, the first flow. Safe to repeat. */
export async function installFoundation({ db, now }: Deps, { company }: { company: string }): Promise<void> {
	const roles = BUILTIN_ROLES.map(({ key, name, ownOnly, permissions }) =>
		db
			.insert(role)
			.values({ id: key, key, nameZh: name.zh, nameEn: name.en, builtin: true, ownOnly, permissions: JSON.stringify(permissions) })
			.onConflictDoNothing()
	);
	const { flow, name, industry } = firstScenario;
	const definition = JSON.stringify(flow);
	const hash = await hashSecret(definition);
	await db.batch([
		upsertSetting(db, 'company', company),
		db.insert(flowRevision).values({ id: flow.id, revision: flow.revision, hash, definition, createdAt: now() }).onConflictDoNothing(),
		db
			.insert(scenario)
			.values({
				id: flow.id,
				nameZh: name.zh,
				nameEn: name.en,
				industry,
				enabled: true,
				position: 1,
				condition: null,
				revision: flow.revision,
				draft: definition,
				draftVersion: 1,
				draftHash: hash,
				publishedHash: hash,
				editedAt: now(),
				editedBy: ''
			})
			.onConflictDoNothing(),
		...roles
	]);
}
