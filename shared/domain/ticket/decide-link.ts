import { ok, type Result, refuse } from '#shared/kernel/result.ts';
import type { LinkOrder } from './link-order.ts';
import type { TicketEvent } from './ticket-event.ts';
import type { TicketState } from './ticket-state.ts';

/**
 * What word from another ticket changes about this one's links; what follows for the flow is `mindChildren`'s. Refusals:
 * `ticket.unchanged` for what is known already, `ticket.no-such-link`, `ticket.merged`.
 */
export function decideLink(state: TicketState, order: Exclude<LinkOrder, { type: 'child.recall' }>): Result<readonly TicketEvent[]> {
	switch (order.type) {
		case 'link.add':
			return isLinked(state, order.link) ? refuse('ticket.unchanged') : ok([{ type: 'link.added', link: order.link }]);
		case 'link.remove': {
			const link = state.links.find(({ kind, ticketId }) => kind === order.kind && ticketId === order.ticketId);
			if (link === undefined) return refuse('ticket.unchanged');
			return ok([{ type: 'link.removed', kind: link.kind, ticketId: link.ticketId, number: link.number }]);
		}
		case 'child.report': {
			const { ticketId, outcome } = order;
			const child = state.links.find((link) => link.kind === 'child' && link.ticketId === ticketId);
			if (child === undefined) return refuse('ticket.no-such-link');
			if ((child.ended?.outcome ?? null) === outcome) return refuse('ticket.unchanged');
			return ok([{ type: 'child.reported', ticketId, number: child.number, outcome }]);
		}
		case 'comments.receive': {
			// What comes now would stay behind: it belongs where this one went on.
			if (state.mergedInto !== null) return refuse('ticket.merged', { number: state.mergedInto.number });
			const { type: _, ...received } = order;
			return ok([{ type: 'comments.received', ...received }]);
		}
	}
}

const isLinked = (state: TicketState, { kind, ticketId }: { readonly kind: string; readonly ticketId: string }): boolean =>
	state.links.some((link) => link.kind === kind && link.ticketId === ticketId);
