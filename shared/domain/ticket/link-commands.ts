import { z } from 'zod';
import { line } from '#shared/domain/form/line.ts';
import { paragraph } from '#shared/domain/form/paragraph.ts';

const TicketId = z.string().min(1).max(60);
/** What people say that two tickets are to each other; children, mergers and splits come about by themselves. */
const Kind = z.enum(['relates', 'blocks', 'blocked-by', 'duplicates', 'duplicated-by']);

/** What people may ask of two tickets at once. The use case adds the other's number, and looks whether they may touch it. */
export const LINK_COMMANDS = [
	z.object({ type: z.literal('ticket.link'), kind: Kind, otherId: TicketId }),
	z.object({ type: z.literal('ticket.unlink'), kind: Kind, otherId: TicketId }),
	/** Closes this ticket; the other one goes on with what was said here. */
	z.object({ type: z.literal('ticket.merge'), intoId: TicketId }),
	/** A new ticket for the same customer and place, with some of the comments and photos. */
	z.object({
		type: z.literal('ticket.split'),
		title: line(120),
		description: paragraph(4000).default(''),
		/** Left out: chosen as for any new ticket. */
		scenarioId: z.string().min(1).max(60).optional(),
		/** Whether this ticket can't be ended before the new one. */
		holds: z.boolean().default(false),
		/** Whose comments go along: entries of the journal by `seq`. */
		entries: z.array(z.int().min(1)).max(100).default([]),
		photos: z.array(z.string().max(60)).max(9).default([])
	})
] as const;
