import type { JournalEntry } from './ticket-event.ts';

/** Every file id that an entry brought into the ticket, wherever it was attached. */
export function photosOf({ events }: Pick<JournalEntry, 'events'>): string[] {
	return events.flatMap((event) => {
		if (event.type === 'ticket.created') return event.subject.photos;
		if (event.type === 'comment.added') return event.photos;
		if (event.type === 'item.submitted')
			return Object.values(event.answers).flatMap((answer) =>
				Array.isArray(answer) ? answer.filter((id): id is string => typeof id === 'string') : []
			);
		return [];
	});
}
