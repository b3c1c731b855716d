import type { EntryActor } from '#shared/domain/ticket/entry-actor.ts';
import type { JournalEntry, TicketEvent } from '#shared/domain/ticket/ticket-event.ts';

export const TIMELINE_TABS = ['all', 'replies', 'internal', 'system'] as const;
export type TimelineTab = (typeof TIMELINE_TABS)[number];

export type TimelineEvent = { readonly key: string; readonly event: TicketEvent };
/** What one person (or the system) did at one moment. */
export type TimelineEntry = { readonly seq: number; readonly at: number; readonly actor: EntryActor; readonly events: readonly TimelineEvent[] };

/** Steps of the flow's machinery, which everything else implies; the system's tab has them. */
const QUIET: ReadonlySet<TicketEvent['type']> = new Set([
	'node.entered',
	'node.left',
	'item.opened',
	'tokens.joined',
	'tokens.canceled',
	'token.waited',
	'token.absorbed',
	'round.opened',
	'round.called',
	'alarm.set',
	'event.recalled',
	'action.requested',
	'field.set'
]);

/** Events that another one in the same entry has told already: a dispatch's own outcome, a rating that stands in the answers. */
const isTold = (event: TicketEvent, entry: JournalEntry): boolean => {
	const has = (type: TicketEvent['type']) => entry.events.some((other) => other.type === type);
	return (
		(event.type === 'item.submitted' && has('item.assigned')) ||
		((event.type === 'rating.given' || event.type === 'work.completed') && has('item.submitted'))
	);
};

const belongs = (event: TicketEvent, entry: JournalEntry, tab: TimelineTab): boolean => {
	if (event.type === 'comment.added') return tab === 'all' || tab === (event.audience === 'customer' ? 'replies' : 'internal');
	if (event.type === 'comments.received' && (tab === 'replies' || tab === 'internal'))
		return event.comments.some(({ audience }) => (audience === 'customer') === (tab === 'replies'));
	if (tab === 'system') return true;
	return tab === 'all' && !QUIET.has(event.type) && !isTold(event, entry);
};

/** The journal as one tab shows it, newest first. */
export function timelineOf(journal: readonly JournalEntry[], tab: TimelineTab): readonly TimelineEntry[] {
	return journal
		.map((entry) => ({
			seq: entry.seq,
			at: entry.at,
			actor: entry.actor,
			events: entry.events.map((event, index) => ({ key: `${entry.seq}-${index}`, event })).filter(({ event }) => belongs(event, entry, tab))
		}))
		.filter(({ events }) => events.length > 0)
		.reverse();
}
