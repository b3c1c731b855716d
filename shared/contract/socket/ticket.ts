import type { PinnedFlow } from '#shared/domain/ticket/definition-at.ts';
import type { JournalEntry } from '#shared/domain/ticket/ticket-event.ts';
import type { TicketState } from '#shared/domain/ticket/ticket-state.ts';

/** Snapshot of a ticket's staff socket (and `GET /tickets/:id`). */
export type TicketSnapshot = PinnedFlow & {
	readonly ticket: TicketState;
	readonly journal: readonly JournalEntry[];
	/** Said when its flow can't be read, and it waits for an administrator. */
	readonly parked?: true | undefined;
};

/** One change of a ticket's staff socket: the entry; the client folds it with the same pure `evolve` as the object. */
export type TicketChange = JournalEntry;
