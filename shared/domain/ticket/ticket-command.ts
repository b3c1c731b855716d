import { z } from 'zod';
import { Location } from '#shared/domain/flow/flow-state.ts';
import { Answers } from '#shared/domain/form/answers.ts';
import { line } from '#shared/domain/form/line.ts';
import { paragraph } from '#shared/domain/form/paragraph.ts';
import { PRIORITIES } from './priority.ts';
import { Audience } from './ticket-event.ts';

const ItemId = z.string().min(1).max(60);
const Reason = paragraph(500).min(2);

/** What people may ask of a ticket. `ticket.assign` names a technician; the use case adds the person's name. */
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
	z.object({
		type: z.literal('ticket.return'),
		itemId: ItemId,
		reason: Reason
	}),
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
	z.object({ type: z.literal('ticket.cancel'), reason: Reason })
]);
export type TicketCommand = z.infer<typeof TicketCommand>;
