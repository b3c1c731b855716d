import type { Facts } from '#shared/domain/condition/condition.ts';
import type { TicketSubject } from './ticket-state.ts';

/** What a flow's edges may ask about a ticket; the same when it moves and when a board foretells where a step leads. */
export const factsOf = (subject: TicketSubject): Facts => ({
	'ticket.urgent': subject.urgent,
	'ticket.priority': subject.priority,
	'ticket.channel': subject.channel,
	'customer.level': subject.customer.level
});
