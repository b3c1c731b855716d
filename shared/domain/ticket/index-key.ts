import { ownersOf } from './owners-of.ts';
import type { TicketState } from './ticket-state.ts';

/**
 * What the index of tickets has to be told of: it is told anew whenever this changes. While a ticket is open that is what lists are searched
 * and filtered by, its title, its technician, who else owns it and the revision it runs on; where it stands, its hub knows. Once it is closed it is everything.
 */
export function indexKey(state: TicketState): string {
	if (state.closedAt !== null) return `closed ${state.movedSeq}`;
	return JSON.stringify([state.subject.title, state.flow.dispatched, ownersOf(state), state.subject.scenario.revision]);
}
