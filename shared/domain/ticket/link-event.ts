import { z } from 'zod';
import { Audience } from './audience.ts';
import { EntryActor } from './entry-actor.ts';
import { TicketLink, TicketRef } from './ticket-link.ts';

/** A comment of another ticket, as it was written there. */
export const CarriedComment = z.object({
	/** Of its entry there. */
	seq: z.int(),
	at: z.int(),
	actor: EntryActor,
	audience: Audience,
	text: z.string(),
	photos: z.array(z.string())
});
export type CarriedComment = z.infer<typeof CarriedComment>;

/** What happens between tickets. */
export const LINK_EVENTS = [
	z.object({ type: z.literal('link.added'), link: TicketLink }),
	TicketRef.extend({ type: z.literal('link.removed'), kind: TicketLink.shape.kind }),
	/** A child is over, or (with null) has been opened again. */
	TicketRef.extend({ type: z.literal('child.reported'), outcome: z.string().nullable() }),
	/** The flow no longer waits for these; with `cancel` they have nothing left to do. */
	z.object({ type: z.literal('children.released'), children: z.array(TicketRef).min(1), cancel: z.boolean(), reason: z.string() }),
	/** The parent has no more use for this ticket. */
	z.object({ type: z.literal('ticket.recalled'), parent: TicketRef }),
	z.object({ type: z.literal('ticket.tagged'), tag: z.string() }),
	z.object({ type: z.literal('ticket.merged'), into: TicketRef }),
	/** What was said on a ticket that was merged into this one, or that this one was split off from. */
	z.object({
		type: z.literal('comments.received'),
		from: TicketRef.extend({ title: z.string(), description: z.string() }),
		how: z.enum(['merge', 'split']),
		comments: z.array(CarriedComment)
	}),
	z.object({
		type: z.literal('split.requested'),
		title: z.string(),
		description: z.string(),
		scenarioId: z.string().nullable(),
		/** Whether this ticket waits for the new one. */
		holds: z.boolean(),
		/** Which of the entries' comments go along, by `seq`. */
		entries: z.array(z.int()),
		photos: z.array(z.string())
	}),
	/** An administrator gave a ticket whose flow could not be read a revision that can. */
	z.object({ type: z.literal('flow.repinned'), before: z.int(), revision: z.int() })
] as const;
export type LinkEvent = z.infer<(typeof LINK_EVENTS)[number]>;
