import type { TicketCard } from './ticket-card.ts';

/** `ownersOf` for a card: whether the person is the technician who was sent, or holds the work that waits. */
export const isOwnedBy = ({ technician, holder }: Pick<TicketCard, 'technician' | 'holder'>, personId: string): boolean =>
	technician?.id === personId || holder?.id === personId;
