import { and, eq } from 'drizzle-orm';
import type { FlowDefinition } from '#shared/domain/flow/definition.ts';
import { ok, type Result, refuse } from '#shared/kernel/result.ts';
import { scenario } from '#worker/db/schema/scenario.ts';
import type { Deps } from '#worker/deps.ts';

/** Stores a drawing over the version it began with, in one statement. Refusals: `scenario.not-found`, `scenario.draft-changed`. */
export async function saveDraft(
	{ db, now }: Deps,
	{ id, version, definition, hash, by }: { id: string; version: number; definition: FlowDefinition; hash: string; by: string }
): Promise<Result<{ version: number }>> {
	const saved = await db
		.update(scenario)
		.set({ draft: JSON.stringify(definition), draftVersion: version + 1, draftHash: hash, editedAt: now(), editedBy: by })
		.where(and(eq(scenario.id, id), eq(scenario.draftVersion, version)))
		.returning({ version: scenario.draftVersion });
	if (saved[0] !== undefined) return ok(saved[0]);
	const [found] = await db.select({ by: scenario.editedBy }).from(scenario).where(eq(scenario.id, id));
	return found === undefined ? refuse('scenario.not-found') : refuse('scenario.draft-changed', { by: found.by }, '/version');
}
