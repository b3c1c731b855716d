import { refuse } from '#shared/kernel/result.ts';
import type { DecidableCommand } from './decidable-command.ts';
import { isOpenChild } from './is-open-child.ts';
import type { TicketEvent } from './ticket-event.ts';
import type { TicketState } from './ticket-state.ts';

/**
 * Why a person's step is not taken for the sake of open children, or undefined. A step that ends the ticket has to wait for those that hold
 * it; who cancels it says what becomes of all of them. Refusal: `ticket.open-children`.
 */
export function childrenRefusal({ links }: Pick<TicketState, 'links'>, command: DecidableCommand, events: readonly TicketEvent[]) {
	const open = links.filter(isOpenChild);
	const isOver = events.some(({ type }) => type === 'flow.ended' || type === 'flow.canceled');
	const isAsked = command.type === 'ticket.cancel';
	const inTheWay = isAsked ? (command.children === undefined ? open : []) : isOver ? open.filter(({ holds }) => holds) : [];
	return inTheWay.length === 0
		? undefined
		: refuse('ticket.open-children', { count: inTheWay.length, numbers: inTheWay.map(({ number }) => number) });
}
