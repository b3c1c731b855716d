import type { JournalEntry, TicketEvent } from './ticket-event.ts';
import type { TicketState } from './ticket-state.ts';

type Detail = { readonly ticket: TicketState; readonly journal: readonly JournalEntry[] };

/** A ticket without what was filled in at some steps: whose forms can't be read, and so neither who may read them. */
export function withoutAnswers<T extends Detail>(detail: T, nodeIds: readonly string[]): T {
	const isHidden = (nodeId: string) => nodeIds.includes(nodeId);
	const { flow } = detail.ticket;
	const answers = Object.fromEntries(Object.entries(flow.answers).filter(([nodeId]) => !isHidden(nodeId)));
	const cut = (event: TicketEvent): readonly TicketEvent[] => {
		if (event.type === 'field.set') return isHidden(event.inNodeId) ? [] : [event];
		if (event.type !== 'item.submitted' && event.type !== 'item.advised') return [event];
		return [isHidden(event.nodeId) ? { ...event, answers: {} } : event];
	};
	return {
		...detail,
		ticket: { ...detail.ticket, flow: { ...flow, answers } },
		journal: detail.journal.map((entry) => ({ ...entry, events: entry.events.flatMap(cut) }))
	};
}
