import type { JournalEntry } from './ticket-event.ts';

/** What a step that an entry named is called in the drawing that the ticket runs on now. */
export function nodeNow(journal: readonly JournalEntry[], { seq, nodeId }: { seq: number; nodeId: string }): string {
	let now = nodeId;
	for (const entry of journal)
		if (entry.seq > seq) for (const event of entry.events) if (event.type === 'flow.migrated') now = event.nodes[now] ?? now;
	return now;
}
