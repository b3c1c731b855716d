import { assert } from '#shared/kernel/assert.ts';
import { evolve } from './evolve.ts';
import type { JournalEntry } from './ticket-event.ts';
import type { TicketState } from './ticket-state.ts';

/** The ticket as it was right after the entry `seq` of its journal. */
export function stateAfter({ ticketId, journal, seq }: { ticketId: string; journal: readonly JournalEntry[]; seq: number }): TicketState {
	let state: TicketState | undefined;
	for (const entry of journal) if (entry.seq <= seq) state = evolve(state, ticketId, entry);
	assert(state, 'a journal begins with ticket.created');
	return state;
}
