import { ok, type Result } from '#shared/kernel/result.ts';
import { childrenRefusal } from './children-refusal.ts';
import type { DecidableCommand } from './decidable-command.ts';
import type { DecideContext } from './decide.ts';
import { isOpenChild } from './is-open-child.ts';
import { mindChildren, refOf } from './mind-children.ts';
import { tagsOf } from './tags-of.ts';
import type { TicketEvent } from './ticket-event.ts';
import type { TicketState } from './ticket-state.ts';

/** What follows from a step for other tickets, and the tags that the flow puts on this one. Refusal: `ticket.open-children`. */
export function mindOthers(
	state: TicketState,
	command: DecidableCommand,
	decided: readonly TicketEvent[],
	context: DecideContext
): Result<readonly TicketEvent[]> {
	const tagged = [...decided, ...tagsOf(decided, context.definition, state.tags)];
	if (state.links.length === 0 && command.type !== 'link.add') return ok(tagged);
	const refused = context.actor.kind === 'user' ? childrenRefusal(state, command, tagged) : undefined;
	return refused ?? ok(mindChildren(state, [...tagged, ...fateOf(state, command)], context));
}

/** What whoever cancels a ticket says of its children. */
function fateOf({ links }: TicketState, command: DecidableCommand): readonly TicketEvent[] {
	if (command.type !== 'ticket.cancel' || command.children === undefined) return [];
	const children = links.filter(isOpenChild).map(refOf);
	return children.length === 0 ? [] : [{ type: 'children.released', children, cancel: command.children === 'cancel', reason: command.reason }];
}
