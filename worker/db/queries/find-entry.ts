import { eq } from 'drizzle-orm';
import { customer, equipment } from '#worker/db/schema/customer.ts';
import type { Deps } from '#worker/deps.ts';
import { findStore } from './find-unit.ts';

/** What a scanned code stands for: a store, or a customer's device. */
export async function findEntry(db: Deps['db'], code: string) {
	const store = await findStore(db, { entryCode: code });
	if (store !== undefined) return { kind: 'store' as const, store };
	const device = (
		await db
			.select({ equipment, customer })
			.from(equipment)
			.innerJoin(customer, eq(customer.id, equipment.customerId))
			.where(eq(equipment.entryCode, code))
	)[0];
	if (device === undefined) return undefined;
	const preferred = device.customer.preferredStoreId === null ? undefined : await findStore(db, { id: device.customer.preferredStoreId });
	return { kind: 'equipment' as const, ...device, store: preferred };
}

export type Entry = NonNullable<Awaited<ReturnType<typeof findEntry>>>;
