import { and, eq, gt, lt, type SQL } from 'drizzle-orm';
import { statement } from '#worker/db/schema/money.ts';

/** The statements of a ticket: their ids begin with the ticket's and a hyphen, whose successor is the full stop. */
export const statementsOf = (ticketId: string): SQL | undefined =>
	and(gt(statement.id, `${ticketId}-`), lt(statement.id, `${ticketId}.`), eq(statement.ticketId, ticketId));
