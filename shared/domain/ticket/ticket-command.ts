import { z } from 'zod';
import { NodeId } from '#shared/domain/flow/assignee-rule.ts';
import { WAITED_EVENTS } from '#shared/domain/flow/definition.ts';
import { Location } from '#shared/domain/flow/flow-state.ts';
import { Answers } from '#shared/domain/form/answers.ts';
import { line } from '#shared/domain/form/line.ts';
import { paragraph } from '#shared/domain/form/paragraph.ts';
import { Audience } from './audience.ts';
import { LINK_COMMANDS } from './link-commands.ts';
import { PRIORITIES } from './priority.ts';

const ItemId = z.string().min(1).max(60);
const Reason = paragraph(500).min(2);
const PersonId = z.string().min(1).max(60);

/** What people may ask of a ticket. Commands that name a person do so by id; the use case adds the name. */
export const TicketCommand = z.discriminatedUnion('type', [
	z.object({
		type: z.literal('ticket.submit'),
		itemId: ItemId,
		outcome: z.string().max(40),
		answers: Answers
	}),
	z.object({ type: z.literal('ticket.claim'), itemId: ItemId }),
	z.object({
		type: z.literal('ticket.assign'),
		itemId: ItemId,
		technicianId: z.string().min(1).max(60)
	}),
	z.object({ type: z.literal('ticket.depart'), itemId: ItemId }),
	z.object({
		type: z.literal('ticket.checkIn'),
		itemId: ItemId,
		location: Location.nullable().default(null)
	}),
	/** To the step before, or to `to`; with `comeBack` straight back here afterwards. */
	z.object({
		type: z.literal('ticket.return'),
		itemId: ItemId,
		reason: Reason,
		to: NodeId.optional(),
		comeBack: z.boolean().optional()
	}),
	z.object({ type: z.literal('ticket.release'), itemId: ItemId }),
	z.object({ type: z.literal('ticket.transfer'), itemId: ItemId, personId: PersonId, reason: Reason }),
	z.object({ type: z.literal('ticket.delegate'), itemId: ItemId, personId: PersonId, reason: Reason }),
	z.object({
		type: z.literal('ticket.addSign'),
		itemId: ItemId,
		personId: PersonId,
		place: z.enum(['before', 'after', 'parallel']),
		reason: Reason
	}),
	z.object({ type: z.literal('ticket.removeSign'), itemId: ItemId, reason: Reason }),
	/** Through the green channel. */
	z.object({ type: z.literal('ticket.skip'), itemId: ItemId, outcome: z.string().max(40).optional(), reason: Reason }),
	z.object({ type: z.literal('ticket.withdraw'), nodeId: NodeId }),
	/** Everything, when no piece of work is named. */
	z.object({ type: z.literal('ticket.jump'), itemId: ItemId.nullable().default(null), toNodeId: NodeId, reason: Reason }),
	/** Something that a step waits for has happened outside: a payment, a delivery, a signal (`name`: which). What a customer says tells itself. */
	z.object({
		type: z.literal('ticket.occur'),
		event: z.enum(WAITED_EVENTS).exclude(['customer-reply']),
		name: line(60).optional(),
		note: paragraph(500).default('')
	}),
	z.object({ type: z.literal('ticket.suspend'), reason: Reason }),
	z.object({ type: z.literal('ticket.resume') }),
	z.object({ type: z.literal('ticket.reopen'), toNodeId: NodeId.optional(), reason: Reason }),
	z.object({
		type: z.literal('ticket.comment'),
		audience: Audience,
		text: paragraph(4000).min(1),
		photos: z.array(z.string().max(60)).max(9).default([])
	}),
	z.object({
		type: z.literal('ticket.prioritise'),
		priority: z.enum(PRIORITIES)
	}),
	z.object({
		type: z.literal('ticket.retitle'),
		title: line(120)
	}),
	z.object({ type: z.literal('ticket.urge') }),
	/** `children`: whether the open ones are cancelled too; has to be said when there are any. */
	z.object({ type: z.literal('ticket.cancel'), reason: Reason, children: z.enum(['cancel', 'keep']).optional() }),
	...LINK_COMMANDS
]);
export type TicketCommand = z.infer<typeof TicketCommand>;
