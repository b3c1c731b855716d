import type { LinkEvent } from './link-event.ts';
import type { TicketEvent } from './ticket-event.ts';

const TYPES: Readonly<Record<LinkEvent['type'], true>> = {
	'link.added': true,
	'link.removed': true,
	'child.reported': true,
	'children.released': true,
	'ticket.recalled': true,
	'ticket.tagged': true,
	'ticket.merged': true,
	'comments.received': true,
	'split.requested': true,
	'flow.repinned': true
};

/** Whether it happened between two tickets, or to what a ticket runs on. */
export const isLinkEvent = (event: TicketEvent): event is LinkEvent => Object.hasOwn(TYPES, event.type);
