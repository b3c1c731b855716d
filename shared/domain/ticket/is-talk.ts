import type { TicketEvent } from './ticket-event.ts';

/** What changes nothing of a ticket's place, holder, time or price, and so isn't told to boards and indexes. */
export const isTalk = (event: TicketEvent): boolean => event.type === 'comment.added';
