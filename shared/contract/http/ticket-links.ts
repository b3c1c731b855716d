import { z } from 'zod';
import { STAGES } from '#shared/domain/flow/stage.ts';
import { PRIORITIES } from '#shared/domain/ticket/priority.ts';
import { LINK_KINDS } from '#shared/domain/ticket/ticket-link.ts';

/** A ticket that hangs together with another, seen from there. */
export const LinkedTicket = z.object({
	kind: z.enum(['parent', ...LINK_KINDS]),
	ticketId: z.string(),
	number: z.string(),
	/** Whether the one that was asked about can't be ended before this. */
	holds: z.boolean(),
	/** How it stands now; null for those who may not see it. */
	now: z
		.object({
			title: z.string(),
			stage: z.enum(STAGES),
			priority: z.enum(PRIORITIES),
			dueAt: z.int().nullable(),
			technicianName: z.string().nullable()
		})
		.nullable()
});
export type LinkedTicket = z.infer<typeof LinkedTicket>;

export const TicketLinks = z.object({ items: z.array(LinkedTicket) });
