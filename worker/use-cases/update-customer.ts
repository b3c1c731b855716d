import { eq } from 'drizzle-orm';
import type { z } from 'zod';
import type { UpdateCustomer } from '#shared/contract/http/customer.ts';
import type { Actor } from '#shared/domain/access/actor.ts';
import { can } from '#shared/domain/access/can.ts';
import { ok, type Result, refuse } from '#shared/kernel/result.ts';
import { customer, equipment } from '#worker/db/schema/customer.ts';
import type { Deps } from '#worker/deps.ts';
import { locateHub } from './locate-hub.ts';
import { sealPhone } from './seal-phone.ts';

/** Changes a customer; a new address or store may move them to another hub. Refusals: `customer.not-found`, `access.denied`, those of `createCustomer`. */
export async function updateCustomer(
	deps: Deps,
	actor: Actor,
	id: string,
	input: z.output<typeof UpdateCustomer>
): Promise<Result<{ path: string }>> {
	const { db } = deps;
	const row = (await db.select().from(customer).where(eq(customer.id, id)))[0];
	if (row === undefined || !can(actor, 'customer.view', row)) return refuse('customer.not-found');
	if (!can(actor, 'customer.edit', row)) return refuse('access.denied', { permission: 'customer.edit' });
	const address = input.address ?? { text: row.addressText, adcode: row.adcode, lat: row.lat, lng: row.lng };
	const preferredStoreId = input.preferredStoreId === undefined ? row.preferredStoreId : input.preferredStoreId;
	const moves = input.address !== undefined || input.preferredStoreId !== undefined;
	const located = moves ? await locateHub(deps, { storeId: preferredStoreId, place: address }) : undefined;
	if (located !== undefined && !located.ok) return located;
	if (located !== undefined && !can(actor, 'customer.edit', located.value))
		return refuse('access.denied', { permission: 'customer.edit' }, '/address');
	const phone = input.phone === undefined ? undefined : await sealPhone(deps, { phone: input.phone, table: 'customer', rowId: id });
	if (phone !== undefined && !phone.ok) return phone;
	const path = located?.value.path ?? row.path;
	await db.batch([
		db
			.update(customer)
			.set({
				name: input.name ?? row.name,
				level: input.level ?? row.level,
				tags: input.tags === undefined ? row.tags : JSON.stringify([...new Set(input.tags)]),
				addressText: address.text,
				adcode: address.adcode,
				lat: address.lat,
				lng: address.lng,
				preferredStoreId,
				hubId: located?.value.hub.id ?? row.hubId,
				path,
				...(phone?.value ?? {})
			})
			.where(eq(customer.id, id)),
		db.update(equipment).set({ path }).where(eq(equipment.customerId, id))
	]);
	return ok({ path });
}
