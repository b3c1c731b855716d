import { and, eq } from 'drizzle-orm';
import type { z } from 'zod';
import type { PublicRequest, PublicRequestFiled } from '#shared/contract/http/public.ts';
import { normalisePhone } from '#shared/domain/customer/normalise-phone.ts';
import { ok, type Result, refuse } from '#shared/kernel/result.ts';
import { hashSecret } from '#worker/crypto/secret-token.ts';
import type { Entry } from '#worker/db/queries/find-entry.ts';
import { customer } from '#worker/db/schema/customer.ts';
import type { Deps } from '#worker/deps.ts';
import { ownFiles } from './bind-files.ts';
import { createCustomer } from './create-customer.ts';
import { createTicket } from './create-ticket.ts';
import { createTrackingLink } from './create-tracking-link.ts';
import { passGate } from './pass-gate.ts';
import { PHONE_PURPOSE } from './seal-phone.ts';
import { ticketIdOf } from './ticket-id-of.ts';

type Input = z.output<typeof PublicRequest>;

/**
 * A customer's own request through a QR code: finds or adds the customer, creates the ticket, answers the tracking link. A device's code
 * already knows its owner. Refusals: `entry.contact-required`, those of `createCustomer` and `createTicket`.
 */
export async function filePublicRequest(
	deps: Deps,
	{ entry, code, input, address }: { entry: Entry; code: string; input: Input; address: string }
): Promise<Result<PublicRequestFiled>> {
	// Whatever can refuse the request does so before a customer is made of it.
	const photos = await ownFiles(deps, { ids: input.photos, owner: `entry:${code}`, ticketId: '', field: '/photos' });
	if (!photos.ok) return photos;
	const owner = await findOrCreateCustomer(deps, entry, input);
	if (!owner.ok) return owner;
	const urgent = input.urgent && (await mayBeUrgent(deps, { code, commandId: input.commandId, address }));
	const created = await createTicket(
		deps,
		{
			commandId: input.commandId,
			by: { kind: 'customer' },
			owner: `entry:${code}`,
			channel: 'qr',
			title: input.title,
			description: input.description,
			priority: 'P2',
			urgent,
			customerId: owner.value.id,
			equipmentId: entry.kind === 'equipment' ? entry.equipment.id : null,
			storeId: entry.store?.id ?? null,
			address: input.address,
			photos: input.photos
		},
		{ mayUse: () => ok(null) }
	);
	if (!created.ok) return created;
	// A retried request gets a fresh link: the first one's token is known to nobody but the lost answer.
	const link = await createTrackingLink(deps, created.value.ticketId);
	return ok({ number: created.value.number, trackPath: link.path, urgency: urgent ? 'urgent' : input.urgent ? 'limited' : 'normal' });
}

/**
 * Whether one more request may go past the desk. Beyond the limit it is filed as a normal one, rather than refused: the customer is heard
 * and told so, and a prankster can't fill the technicians' day. A repeat is what it was the first time.
 */
async function mayBeUrgent(deps: Deps, { code, commandId, address }: { code: string; commandId: string; address: string }): Promise<boolean> {
	const filed = await deps.env.TICKET.getByName(await ticketIdOf(`entry:${code}`, commandId)).card();
	if (filed !== null) return filed.urgent;
	const fromThere = await passGate(deps, 'urgent-address', address);
	return fromThere.ok && (await passGate(deps, 'urgent-entry', code)).ok;
}

async function findOrCreateCustomer(deps: Deps, entry: Entry, input: Input): Promise<Result<{ id: string; name: string }>> {
	if (entry.kind === 'equipment') return ok({ id: entry.customer.id, name: entry.customer.name });
	if (input.name === undefined || input.phone === undefined)
		return refuse('entry.contact-required', {}, input.name === undefined ? '/name' : '/phone');
	const phone = normalisePhone(input.phone);
	if (phone === undefined) return refuse('customer.phone', {}, '/phone');
	const phoneIndex = await (await deps.vault()).blindIndex(phone, PHONE_PURPOSE);
	// The same number under another name is another person of the household: never attached to what they can't know.
	const [known] = await deps.db
		.select()
		.from(customer)
		.where(and(eq(customer.phoneIndex, phoneIndex), eq(customer.name, input.name)))
		.limit(1);
	if (known !== undefined) return ok({ id: known.id, name: known.name });
	const { store } = entry;
	const address = input.address ?? { text: store.address, adcode: store.adcode, lat: store.lat, lng: store.lng };
	const created = await createCustomer(
		deps,
		{ name: input.name, phone: input.phone, level: 'standard', tags: [], address, preferredStoreId: store.id },
		// The same person filing twice at once is one customer.
		{ mayUse: () => ok(null), id: `c-${(await hashSecret(`${phoneIndex}\n${input.name}`)).slice(0, 22)}` }
	);
	return created.ok ? ok({ id: created.value.id, name: input.name }) : created;
}
