import { eq } from 'drizzle-orm';
import type { z } from 'zod';
import type { CreateUnit, UnitView } from '#shared/contract/http/organisation.ts';
import type { Actor } from '#shared/domain/access/actor.ts';
import { can } from '#shared/domain/access/can.ts';
import { ok, type Result, refuse } from '#shared/kernel/result.ts';
import { createSecret } from '#worker/crypto/secret-token.ts';
import { unit } from '#worker/db/schema/organisation.ts';
import type { Deps } from '#worker/deps.ts';
import { isTimeZone } from './is-time-zone.ts';

/** What may stand below what. */
const PARENT = { region: 'hq', hub: 'region', store: 'hub' } as const;

/** Adds a unit below its parent. Refusals: `unit.not-found`, `access.denied`, `unit.wrong-parent`, `unit.code-taken`, `unit.time-zone`. */
export async function createUnit({ db, nextId }: Deps, actor: Actor, input: z.output<typeof CreateUnit>): Promise<Result<UnitView>> {
	const parent = (await db.select().from(unit).where(eq(unit.id, input.parentId)))[0];
	if (parent === undefined || !can(actor, 'org.view', parent)) return refuse('unit.not-found', {}, '/parentId');
	if (!can(actor, 'org.edit', parent)) return refuse('access.denied', { permission: 'org.edit' });
	if (parent.kind !== PARENT[input.kind] || parent.archivedAt !== null) return refuse('unit.wrong-parent', { kind: input.kind }, '/parentId');
	if (!isTimeZone(input.timeZone)) return refuse('unit.time-zone', { timeZone: input.timeZone }, '/timeZone');
	const taken = await db.select({ id: unit.id }).from(unit).where(eq(unit.code, input.code));
	if (taken.length > 0) return refuse('unit.code-taken', { code: input.code }, '/code');
	const id = nextId();
	const row = { ...input, id, path: `${parent.path}${id}/`, entryCode: input.kind === 'store' ? createSecret(9) : null, archivedAt: null };
	await db.insert(unit).values(row);
	return ok(row);
}
