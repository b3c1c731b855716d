import { and, eq, isNull } from 'drizzle-orm';
import { unit } from '#worker/db/schema/organisation.ts';
import type { Deps } from '#worker/deps.ts';

/** A working store, by id or by the code on its QR. */
export async function findStore(db: Deps['db'], by: { readonly id: string } | { readonly entryCode: string }) {
	const which = 'id' in by ? eq(unit.id, by.id) : eq(unit.entryCode, by.entryCode);
	return (
		await db
			.select()
			.from(unit)
			.where(and(which, eq(unit.kind, 'store'), isNull(unit.archivedAt)))
	)[0];
}
