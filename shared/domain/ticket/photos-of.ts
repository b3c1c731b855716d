import type { FlowDefinition } from '#shared/domain/flow/definition.ts';
import { findHumanNode } from '#shared/domain/flow/find-node.ts';
import { filesIn } from '#shared/domain/form/files-in.ts';
import type { JournalEntry, TicketEvent } from './ticket-event.ts';

/** Every file id that an entry brought into the ticket, wherever it was attached. */
export function photosOf({ events }: Pick<JournalEntry, 'events'>, definition: FlowDefinition): string[] {
	return events.flatMap((event) => {
		if (event.type === 'ticket.created') return event.subject.photos;
		if (event.type === 'comment.added') return event.photos;
		if (event.type === 'comments.received') return event.comments.flatMap(({ photos }) => photos);
		return event.type === 'item.submitted' ? submittedPhotos(event, definition) : [];
	});
}

/** Of fields that hold files only: a checklist's answer is a list of strings too. */
function submittedPhotos({ nodeId, answers }: Extract<TicketEvent, { type: 'item.submitted' }>, definition: FlowDefinition): string[] {
	return findHumanNode(definition, nodeId).form.fields.flatMap((field) => [...filesIn(field, answers[field.key])]);
}
