import type { JournalEntry } from './ticket-event.ts';
import type { TicketState } from './ticket-state.ts';

/** Every step that a ticket's history or its present names. */
export function mentionedNodes({ flow }: Pick<TicketState, 'flow'>, journal: readonly JournalEntry[]): readonly string[] {
	const told = journal.flatMap(({ events }) => events.flatMap((event) => ('nodeId' in event ? [event.nodeId] : [])));
	return [...new Set([...flow.visits, ...flow.tokens, ...flow.items].map(({ nodeId }) => nodeId).concat(told))];
}
