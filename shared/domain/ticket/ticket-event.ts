import { z } from 'zod';
import { FlowEvent } from '#shared/domain/flow/flow-event.ts';
import { StatementView, VoidReason } from '#shared/domain/settlement/statement-view.ts';
import { Audience } from './audience.ts';
import { EntryActor } from './entry-actor.ts';
import { LINK_EVENTS } from './link-event.ts';
import { PRIORITIES } from './priority.ts';
import { TicketSubject } from './ticket-state.ts';

const OwnEvent = z.discriminatedUnion('type', [
	z.object({ type: z.literal('ticket.created'), subject: TicketSubject }),
	z.object({
		type: z.literal('comment.added'),
		audience: Audience,
		text: z.string(),
		photos: z.array(z.string())
	}),
	z.object({ type: z.literal('ticket.urged') }),
	z.object({
		type: z.literal('ticket.prioritised'),
		before: z.enum(PRIORITIES),
		priority: z.enum(PRIORITIES)
	}),
	z.object({
		type: z.literal('ticket.retitled'),
		before: z.string(),
		title: z.string()
	}),
	z.object({ type: z.literal('statement.voided'), statementId: z.string(), number: z.string(), reason: VoidReason, replacedBy: z.string() }),
	z.object({ type: z.literal('statement.attached'), statement: StatementView }),
	...LINK_EVENTS
]);

/** Everything that can happen to a ticket; the flow's events and its own. */
export const TicketEvent = z.union([OwnEvent, FlowEvent]);
export type TicketEvent = z.infer<typeof TicketEvent>;
export type OwnEvent = z.infer<typeof OwnEvent>;

/** One journal entry: all that one command changed. `seq` rises by one; `at` is epoch ms. */
export const JournalEntry = z.object({
	v: z.literal(1),
	seq: z.int().min(1),
	at: z.int(),
	actor: EntryActor,
	commandId: z.string(),
	events: z.array(TicketEvent).min(1)
});
export type JournalEntry = z.infer<typeof JournalEntry>;
