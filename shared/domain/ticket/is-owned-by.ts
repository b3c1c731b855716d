import type { TicketCard } from './ticket-card.ts';

/** `ownersOf` for a card: whether the person is the technician who was sent, or holds some of the work that waits. */
export const isOwnedBy = ({ technician, holder, others }: Pick<TicketCard, 'technician' | 'holder' | 'others'>, personId: string): boolean =>
	technician?.id === personId || holder?.id === personId || (others?.holders.some(({ id }) => id === personId) ?? false);
