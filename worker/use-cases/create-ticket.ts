import { eq } from 'drizzle-orm';
import type { Commander, Receipt } from '#durable/ticket/ticket-rpc.ts';
import { factsOf } from '#shared/domain/ticket/facts-of.ts';
import type { TicketSubject } from '#shared/domain/ticket/ticket-state.ts';
import { ok, type Result, refuse } from '#shared/kernel/result.ts';
import { hubIdentity } from '#worker/db/queries/find-hubs.ts';
import { customer, equipment } from '#worker/db/schema/customer.ts';
import type { Deps } from '#worker/deps.ts';
import { bindFiles } from './bind-files.ts';
import { findScenario } from './find-scenario.ts';
import { type Located, locateHub } from './locate-hub.ts';
import { ticketIdOf } from './ticket-id-of.ts';

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
	/** Whether a named scenario counts that is switched off for those who choose. */
	readonly evenIfOff?: boolean;
	readonly parent?: TicketSubject['parent'];
};

type Permit = { readonly mayUse: (customer: { readonly path: string }, located: Located) => Result<null> };

/**
 * Creates a ticket: finds its hub, chooses its scenario, gets its number there, pins the published flow. A repeated `commandId` answers the first receipt.
 * Refusals: `customer.not-found`, `equipment.other-customer`, those of `locateHub`, `findScenario`, `bindFiles` and the permit.
 */
export async function createTicket(deps: Deps, input: NewTicket, { mayUse }: Permit): Promise<Result<Receipt>> {
	const { db, env, now } = deps;
	const ticketId = await ticketIdOf(input.owner, input.commandId);
	const ticket = env.TICKET.getByName(ticketId);
	// The journal is for staff to read; the client's own id, which answers a repeat, must not be in it.
	const commandId = `create:${ticketId}`;
	const repeated = await ticket.receipt({ commandId, by: input.by });
	if (repeated !== null) return ok(repeated);

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
	const unnumbered: Omit<TicketSubject, 'number' | 'scenario'> = {
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
	const found = await findScenario(deps, { id: input.scenarioId, evenIfOff: input.evenIfOff, facts: factsOf({ ...unnumbered, number: '' }) });
	if (!found.ok) return found;
	const { scenario, definition } = found.value;
	const bound = await bindFiles(deps, { ids: input.photos, owner: input.owner, ticketId, field: '/photos' });
	if (!bound.ok) return bound;
	const number = await env.HUB.getByName(hub.id).issueNumber({ hub: hubIdentity(hub), ticketId, at: now() });
	return ticket.create({ commandId, by: input.by, subject: { ...unnumbered, number, scenario }, definition });
}
