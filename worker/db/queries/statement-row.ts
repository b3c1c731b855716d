import type { StatementView } from '#shared/domain/settlement/statement-view.ts';
import type { TicketState } from '#shared/domain/ticket/ticket-state.ts';
import type { statement } from '#worker/db/schema/money.ts';

/** A ticket's statement as it is stored; `findStatement` reads it back. */
export const statementRow = ({ id, subject }: TicketState, { lines, ...head }: StatementView): typeof statement.$inferInsert => ({
	...head,
	lines: JSON.stringify(lines),
	ticketId: id,
	path: subject.path
});
