import { currentStage } from '#shared/domain/flow/current-stage.ts';
import type { EntryActor } from '#shared/domain/ticket/entry-actor.ts';
import { stateAfter } from '#shared/domain/ticket/state-after.ts';
import type { JournalEntry } from '#shared/domain/ticket/ticket-event.ts';
import type { TicketState } from '#shared/domain/ticket/ticket-state.ts';
import type { Receipt } from './ticket-rpc.ts';

/** The answer to the command that led to this state. */
export function receiptOf(state: TicketState): Receipt {
	return {
		ticketId: state.id,
		number: state.subject.number,
		seq: state.seq,
		version: state.version,
		stage: currentStage(state.flow),
		replayed: false
	};
}

/** Whether an entry was made by this very person, customer or the system: nobody else's command is a repeat of it. */
function isSameActor(entry: Pick<JournalEntry, 'actor'>, actor: EntryActor): boolean {
	if (entry.actor.kind !== actor.kind) return false;
	return entry.actor.kind !== 'user' || actor.kind !== 'user' || entry.actor.id === actor.id;
}

/** The first answer to a command that this actor repeats, rebuilt from the journal; undefined for a command that is new or another's. */
export function repeatedReceipt({
	ticketId,
	journal,
	commandId,
	actor
}: {
	ticketId: string;
	journal: readonly JournalEntry[];
	commandId: string;
	actor: EntryActor;
}): Receipt | undefined {
	const entry = journal.find((candidate) => candidate.commandId === commandId);
	if (entry === undefined || !isSameActor(entry, actor)) return undefined;
	return { ...receiptOf(stateAfter({ ticketId, journal, seq: entry.seq })), replayed: true };
}
