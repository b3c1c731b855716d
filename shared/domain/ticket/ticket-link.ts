import { z } from 'zod';

/** How another ticket hangs together with this one, seen from here. */
export const LINK_KINDS = [
	'child',
	'relates',
	'blocks',
	'blocked-by',
	'duplicates',
	'duplicated-by',
	'merged-from',
	'merged-into',
	'split-from',
	'split-into'
] as const;
export type LinkKind = (typeof LINK_KINDS)[number];

export const TicketRef = z.object({ ticketId: z.string(), number: z.string() });
export type TicketRef = z.infer<typeof TicketRef>;

export const TicketLink = TicketRef.extend({
	kind: z.enum(LINK_KINDS),
	/** Of a child that a thread of the flow waits for: which thread, where, and since when (epoch ms), which tells one visit from the next. */
	awaited: z.object({ tokenId: z.string(), nodeId: z.string(), since: z.int() }).nullable().default(null),
	/** Of a child: whether people can't end this ticket before it. */
	holds: z.boolean().default(false),
	/** Of a child that is over: how. */
	ended: z.object({ outcome: z.string() }).nullable().default(null)
});
export type TicketLink = z.infer<typeof TicketLink>;
