import type { JournalEntry } from '#shared/domain/ticket/ticket-event.ts';

/** The nodes that were passed through the green channel when they were last left. */
export function greenChannel(journal: readonly JournalEntry[]): ReadonlySet<string> {
	const passed = new Set<string>();
	for (const { events } of journal)
		for (const event of events) {
			if (event.type === 'item.skipped') passed.add(event.nodeId);
			if (event.type === 'item.submitted') passed.delete(event.nodeId);
		}
	return passed;
}
