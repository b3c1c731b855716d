import { ok, type Result, refuse } from '#shared/kernel/result.ts';
import type { DecidableCommand } from './decidable-command.ts';
import type { TicketEvent } from './ticket-event.ts';
import type { TicketLink, TicketRef } from './ticket-link.ts';
import type { TicketState } from './ticket-state.ts';

export type Pairing = Extract<DecidableCommand, { type: 'ticket.link' | 'ticket.unlink' | 'ticket.merge' | 'ticket.split' }>;

const MOST_LINKS = 100;

/**
 * What a person makes of two tickets, on the one it was asked of; the other one is told. A merger's flow is cancelled by the caller.
 * Refusals: `ticket.link-self`, `ticket.unchanged`, `ticket.too-many-links`, `ticket.closed`, `ticket.merge-closed`, `ticket.merge-customer`.
 */
export function decidePairing(state: TicketState, command: Pairing): Result<readonly TicketEvent[]> {
	if (command.type === 'ticket.unlink') {
		const { kind, other } = command;
		if (!isLinked(state, kind, other)) return refuse('ticket.unchanged', {}, '/otherId');
		return ok([{ type: 'link.removed', kind, ...other }]);
	}
	if (state.links.length >= MOST_LINKS) return refuse('ticket.too-many-links', { most: MOST_LINKS });
	if (command.type === 'ticket.split') {
		const { title, description, scenarioId = null, holds, entries, photos } = command;
		return ok([{ type: 'split.requested', title, description, scenarioId, holds, entries, photos }]);
	}
	if (command.type === 'ticket.link') {
		const { kind, other } = command;
		if (other.ticketId === state.id) return refuse('ticket.link-self', {}, '/otherId');
		if (isLinked(state, kind, other)) return refuse('ticket.unchanged', {}, '/otherId');
		return ok([{ type: 'link.added', link: linkTo(kind, other) }]);
	}
	const { customerId, closed, ...into } = command.into;
	if (into.ticketId === state.id) return refuse('ticket.link-self', {}, '/intoId');
	if (state.closedAt !== null) return refuse('ticket.closed');
	if (customerId !== state.subject.customer.id) return refuse('ticket.merge-customer', {}, '/intoId');
	if (closed) return refuse('ticket.merge-closed', { number: into.number }, '/intoId');
	return ok([
		{ type: 'ticket.merged', into },
		{ type: 'link.added', link: linkTo('merged-into', into) }
	]);
}

/** A link that nothing waits for. */
export const linkTo = (kind: TicketLink['kind'], { ticketId, number }: TicketRef): TicketLink => ({
	kind,
	ticketId,
	number,
	awaited: null,
	holds: false,
	ended: null
});

const isLinked = ({ links }: TicketState, kind: string, { ticketId }: TicketRef): boolean =>
	links.some((link) => link.kind === kind && link.ticketId === ticketId);
