import type { TicketNews } from '#durable/ticket/ticket-ports.ts';
import type { JournalEntry, TicketEvent } from '#shared/domain/ticket/ticket-event.ts';

/** One thing that a ticket's journal asks to be done elsewhere; `key` tells it from everything else that this ticket ever asks. */
export type Asked = Omit<TicketNews, 'entries'> & { readonly event: TicketEvent; readonly entry: JournalEntry; readonly key: string };
