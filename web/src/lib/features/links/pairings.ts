import { m } from '#lib/paraglide/messages.js';
import type { Permission } from '#shared/domain/access/permission.ts';
import type { TicketState } from '#shared/domain/ticket/ticket-state.ts';

type Pairing = { readonly kind: 'link' | 'split' | 'merge'; readonly name: string };

/** What may be done with this ticket and another one; what most visits need none of comes with the menu that offers it. */
export function pairings(ticket: TicketState, may: (permission: Permission) => boolean): readonly Pairing[] {
	return [
		...(may('ticket.edit') ? [{ kind: 'link', name: m.ticket_link_to() } as const, { kind: 'split', name: m.ticket_split() } as const] : []),
		...(may('ticket.cancel') && ticket.closedAt === null ? [{ kind: 'merge', name: m.ticket_merge() } as const] : [])
	];
}
