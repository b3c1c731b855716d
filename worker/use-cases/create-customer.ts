import type { z } from 'zod';
import type { CreateCustomer } from '#shared/contract/http/customer.ts';
import { ok, type Result } from '#shared/kernel/result.ts';
import { customer } from '#worker/db/schema/customer.ts';
import type { Deps } from '#worker/deps.ts';
import { type Located, locateHub } from './locate-hub.ts';
import { sealPhone } from './seal-phone.ts';

/** Adds a customer to the hub that serves their address; answers the id and the hub. Refusals: those of `locateHub`, `customer.phone`. */
export async function createCustomer(
	deps: Deps,
	input: z.output<typeof CreateCustomer>,
	{ mayUse, id = deps.nextId() }: { mayUse: (located: Located) => Result<null>; id?: string }
): Promise<Result<{ id: string; located: Located }>> {
	const located = await locateHub(deps, { storeId: input.preferredStoreId, place: input.address });
	if (!located.ok) return located.error.field === '/storeId' ? { ok: false, error: { ...located.error, field: '/preferredStoreId' } } : located;
	const allowed = mayUse(located.value);
	if (!allowed.ok) return allowed;
	const phone = await sealPhone(deps, { phone: input.phone, table: 'customer', rowId: id });
	if (!phone.ok) return phone;
	await deps.db
		.insert(customer)
		.values({
			id,
			name: input.name,
			...phone.value,
			level: input.level,
			tags: JSON.stringify([...new Set(input.tags)]),
			addressText: input.address.text,
			adcode: input.address.adcode,
			lat: input.address.lat,
			lng: input.address.lng,
			hubId: located.value.hub.id,
			preferredStoreId: input.preferredStoreId,
			path: located.value.path,
			createdAt: deps.now()
		})
		.onConflictDoNothing();
	return ok({ id, located: located.value });
}
