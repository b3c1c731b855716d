import { CustomerView } from '#shared/contract/http/customer.ts';
import { CommandReceipt, TrackingLink } from '#shared/contract/http/ticket.ts';
import type { Customer } from './customer.ts';
import type { Play } from './play.ts';
import type { Filed } from './scan-code.ts';
import type { StaffMember } from './staff-member.ts';

/** Tells the agent on the telephone, who adds the customer, creates the ticket and sends the link. */
export async function callDesk({ play, desk, customer }: { play: Play; desk: StaffMember; customer: Customer }): Promise<Filed | undefined> {
	const { store, name, phone, address, title, description, urgent } = customer;
	const added = await desk.api.send({
		method: 'POST',
		path: '/customers',
		body: { name, phone, address, preferredStoreId: store.id },
		answer: CustomerView
	});
	if (!added.ok) return undefined;
	const created = await desk.api.send({
		method: 'POST',
		path: '/tickets',
		body: { commandId: play.nextCommandId(), title, description, urgent, customerId: added.value.id, storeId: store.id },
		answer: CommandReceipt
	});
	if (!created.ok) return undefined;
	const { number, ticketId } = created.value;
	play.tell({ number, step: 'called', who: `${name} → ${desk.actor.name}`, more: title });
	const link = await desk.api.send({ method: 'POST', path: `/tickets/${ticketId}/link`, body: {}, answer: TrackingLink });
	return link.ok ? { number, token: link.value.token } : undefined;
}
