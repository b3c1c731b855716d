import type { CarriedComment } from './link-event.ts';
import type { JournalEntry } from './ticket-event.ts';

/** What was said on a ticket, oldest first, with what it took over from others before. */
export function carriedComments(journal: readonly JournalEntry[]): CarriedComment[] {
	return journal.flatMap(({ seq, at, actor, events }) =>
		events.flatMap((event): readonly CarriedComment[] => {
			if (event.type === 'comments.received') return event.comments;
			if (event.type !== 'comment.added') return [];
			const { audience, text, photos } = event;
			return [{ seq, at, actor, audience, text, photos }];
		})
	);
}
