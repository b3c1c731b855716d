import { eq } from 'drizzle-orm';
import type { Commander } from '#durable/ticket/ticket-rpc.ts';
import type { TicketSubject } from '#shared/domain/ticket/ticket-state.ts';
import { ok, type Result, refuse } from '#shared/kernel/result.ts';
import { customer, equipment } from '#worker/db/schema/customer.ts';
import type { Deps } from '#worker/deps.ts';
import { type Located, locateHub } from './locate-hub.ts';

export type NewTicket = {
	readonly commandId: string;
	readonly by: Commander;
	/** Who may have uploaded the photos, and whose command ids these are: `person:<id>`, `entry:<code>`. */
	readonly owner: string;
	readonly channel: TicketSubject['channel'];
	readonly title: string;
	readonly description: string;
	readonly priority: TicketSubject['priority'];
	readonly urgent: boolean;
	readonly customerId: string;
	readonly equipmentId: string | null;
	readonly storeId: string | null;
	readonly hubId?: string | undefined;
	readonly address?: TicketSubject['address'] | undefined;
	readonly photos: readonly string[];
	/** Left out: the first of the company's whose condition holds. */
	readonly scenarioId?: string | undefined;
	/** Whether a named scenario counts that isn't for people to choose here: switched off, without its modules, out of its scope. */
	readonly evenIfOff?: boolean;
	readonly parent?: TicketSubject['parent'];
};

export type Permit = { readonly mayUse: (customer: { readonly path: string }, located: Located) => Result<null> };

/**
 * What a new ticket is about: its customer, device and place, and the hub that serves it; nothing is stored. Refusals: `customer.not-found`,
 * `equipment.other-customer`, those of `locateHub` and the permit.
 */
export async function prepareSubject(
	deps: Deps,
	input: NewTicket,
	{ mayUse }: Permit
): Promise<Result<{ subject: Omit<TicketSubject, 'number' | 'scenario'>; hub: Located['hub'] }>> {
	const { db } = deps;
	const [owner] = await db.select().from(customer).where(eq(customer.id, input.customerId));
	if (owner === undefined) return refuse('customer.not-found', {}, '/customerId');
	const device = input.equipmentId === null ? null : ((await db.select().from(equipment).where(eq(equipment.id, input.equipmentId)))[0] ?? null);
	if (input.equipmentId !== null && device?.customerId !== owner.id) return refuse('equipment.other-customer', {}, '/equipmentId');
	const address = input.address ?? { text: owner.addressText, adcode: owner.adcode, lat: owner.lat, lng: owner.lng };
	// Without an address of its own the order goes where the customer is served.
	const storeId = input.storeId ?? (input.address === undefined ? owner.preferredStoreId : null);
	const located = await locateHub(deps, {
		storeId,
		hubId: input.hubId ?? (input.address === undefined && storeId === null ? owner.hubId : undefined),
		place: address
	});
	if (!located.ok) return located;
	const allowed = mayUse(owner, located.value);
	if (!allowed.ok) return allowed;
	const { hub, store, path, reason } = located.value;
	const subject: Omit<TicketSubject, 'number' | 'scenario'> = {
		title: input.title,
		description: input.description,
		channel: input.channel,
		urgent: input.urgent,
		priority: input.urgent ? 'P0' : input.priority,
		path,
		region: { id: hub.regionId, name: hub.regionName },
		hub: { id: hub.id, name: hub.name, code: hub.code },
		store,
		customer: { id: owner.id, name: owner.name, phoneMasked: owner.phoneMasked, level: owner.level, tags: JSON.parse(owner.tags) as string[] },
		equipment: device === null ? null : { id: device.id, name: device.name, model: device.model, serial: device.serial },
		address,
		timeZone: hub.timeZone,
		photos: [...input.photos],
		hubReason: reason,
		parent: input.parent ?? null
	};
	return ok({ subject, hub });
}
