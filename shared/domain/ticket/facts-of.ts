import type { Facts } from '#shared/domain/condition/condition.ts';
import type { TicketSubject } from './ticket-state.ts';

/** What a flow's edges may ask about a ticket; the same when it moves and when a board foretells where a step leads. */
export const factsOf = (subject: Omit<TicketSubject, 'scenario'>): Facts => ({
	'ticket.title': subject.title,
	'ticket.description': subject.description,
	'ticket.urgent': subject.urgent,
	'ticket.priority': subject.priority,
	'ticket.channel': subject.channel,
	'ticket.place': subject.path,
	'ticket.photos': subject.photos,
	'ticket.number': subject.number,
	'ticket.timeZone': subject.timeZone,
	'customer.name': subject.customer.name,
	'customer.level': subject.customer.level,
	'customer.tags': subject.customer.tags,
	'customer.adcode': subject.address.adcode,
	'equipment.model': subject.equipment?.model,
	'store.id': subject.store?.id
});
