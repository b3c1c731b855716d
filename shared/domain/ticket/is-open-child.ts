import type { TicketLink } from './ticket-link.ts';

/** A child that isn't over. */
export const isOpenChild = ({ kind, ended }: TicketLink): boolean => kind === 'child' && ended === null;
