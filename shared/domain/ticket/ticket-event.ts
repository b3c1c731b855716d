import { z } from 'zod';
import { FlowEvent } from '#shared/domain/flow/flow-event.ts';
import { StatementView, VoidReason } from '#shared/domain/settlement/statement-view.ts';
import { PRIORITIES } from './priority.ts';
import { TicketSubject } from './ticket-state.ts';

export const Audience = z.enum(['internal', 'customer']);
export type Audience = z.infer<typeof Audience>;

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
	z.object({ type: z.literal('statement.attached'), statement: StatementView })
]);

/** Everything that can happen to a ticket; the flow's events and its own. */
export const TicketEvent = z.union([OwnEvent, FlowEvent]);
export type TicketEvent = z.infer<typeof TicketEvent>;
export type OwnEvent = z.infer<typeof OwnEvent>;

/** Who did it, as the timeline shows it. */
export const EntryActor = z.discriminatedUnion('kind', [
	z.object({ kind: z.literal('user'), id: z.string(), name: z.string() }),
	z.object({ kind: z.literal('customer'), name: z.string() }),
	z.object({ kind: z.literal('system') })
]);
export type EntryActor = z.infer<typeof EntryActor>;

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
