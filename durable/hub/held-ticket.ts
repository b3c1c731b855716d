import { z } from 'zod';
import { TicketCard } from '#shared/domain/ticket/ticket-card.ts';

/** What a hub holds of a ticket: its number from the moment it was issued, its card once it was heard of. */
export const HeldTicket = z.object({ number: z.string(), card: TicketCard.nullable() });
export type HeldTicket = z.infer<typeof HeldTicket>;
