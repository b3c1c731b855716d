import type { LinkEvent } from './link-event.ts';
import type { TicketLink, TicketRef } from './ticket-link.ts';

type Received = Extract<LinkEvent, { type: 'comments.received' }>;

/** What one ticket, or an administrator, asks of another. Every one of them may come twice: what is so already is refused as `ticket.unchanged`. */
export type LinkOrder =
	| { readonly type: 'link.add'; readonly link: TicketLink }
	| { readonly type: 'link.remove'; readonly kind: TicketLink['kind']; readonly ticketId: string }
	/** A child is over, or with null open again. */
	| { readonly type: 'child.report'; readonly ticketId: string; readonly outcome: string | null }
	/** The parent has no more use for this ticket. */
	| { readonly type: 'child.recall'; readonly parent: TicketRef; readonly reason: string }
	| ({ readonly type: 'comments.receive' } & Omit<Received, 'type'>);
