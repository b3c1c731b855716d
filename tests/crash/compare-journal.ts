import type { TicketDetail } from '#shared/contract/http/ticket.ts';
import { evolve } from '#shared/domain/ticket/evolve.ts';
import type { JournalEntry } from '#shared/domain/ticket/ticket-event.ts';
import type { TicketState } from '#shared/domain/ticket/ticket-state.ts';
import type { Asked } from './command-book.ts';

/** Where a ticket's journal has other than what was asked of it and answered. */
export function compareJournal({ ticket, journal }: TicketDetail, asked: readonly Asked[]): string[] {
	const { number } = ticket.subject;
	const complaints = asked.flatMap(({ kind, commandId, outcome, seq, text }) => {
		const entries = journal.filter((entry) => entry.commandId === commandId);
		const wanted = commandId !== undefined && outcome === 'acknowledged' ? 1 : 0;
		const of = `${number}: ${kind} ${commandId}, ${outcome},`;
		if (commandId !== undefined && entries.length !== wanted) return [`${of} is ${entries.length} times in the journal`];
		if (seq !== undefined && entries[0]?.seq !== seq) return [`${of} was answered as ${seq} and is ${entries[0]?.seq}`];
		const said = text === undefined ? 0 : journal.flatMap(wordsOf).filter((words) => words === text).length;
		return text !== undefined && said !== (outcome === 'acknowledged' ? 1 : 0) ? [`${of} "${text}" is said ${said} times`] : [];
	});
	const commands = new Set(journal.map(({ commandId }) => commandId));
	if (commands.size !== journal.length) complaints.push(`${number}: ${journal.length - commands.size} commands are in the journal twice`);
	if (journal.some(({ seq }, index) => seq !== index + 1)) complaints.push(`${number}: the journal has a gap`);
	const folded = journal.reduce<TicketState | undefined>((state, entry) => evolve(state, ticket.id, entry), undefined);
	if (JSON.stringify(folded) !== JSON.stringify(ticket)) complaints.push(`${number}: the journal folds to another state`);
	return complaints;
}

/** What somebody wrote in this entry. */
const wordsOf = ({ events }: JournalEntry): string[] =>
	events.flatMap((event) => {
		if (event.type === 'comment.added') return [event.text];
		if (event.type === 'ticket.retitled') return [event.title];
		return event.type === 'ticket.created' ? [event.subject.title] : [];
	});
