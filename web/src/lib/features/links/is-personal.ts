import type { LinkedTicket } from '#shared/contract/http/ticket-links.ts';
import type { TicketCommand } from '#shared/domain/ticket/ticket-command.ts';

export type PersonalKind = Extract<TicketCommand, { type: 'ticket.link' }>['kind'];

export const PERSONAL_KINDS: readonly PersonalKind[] = ['relates', 'blocks', 'blocked-by', 'duplicates', 'duplicated-by'];

/** Whether people say that two tickets are this to each other, and may unsay it; the rest is history. */
export const isPersonal = (kind: LinkedTicket['kind']): kind is PersonalKind => PERSONAL_KINDS.some((personal) => personal === kind);
