import { z } from 'zod';
import { STAGES } from '#shared/domain/flow/stage.ts';
import { LocalizedText } from '#shared/domain/form/localized-text.ts';
import { Id, PageQuery, paragraph } from './fields.ts';
import { CommandId } from './ticket.ts';

/** The lists of work that everybody has: what waits for them, what they did, what they were told of, what they filed. */
export const WORK_LISTS = ['todo', 'done', 'cc', 'started'] as const;
export type WorkList = (typeof WORK_LISTS)[number];

export const WorkQuery = PageQuery.extend({ list: z.enum(WORK_LISTS) });

/** One line of somebody's list: what it is about, and where its ticket stands. */
export const WorkLine = z.object({
	id: z.string(),
	/** Since when it waits, or when it was done, told or filed. */
	at: z.int(),
	ticketId: z.string(),
	number: z.string(),
	title: z.string(),
	/** As the index has it; of an open ticket its hub knows better. */
	stage: z.enum(STAGES),
	closedAt: z.int().nullable(),
	suspendedAt: z.int().nullable(),
	customerName: z.string(),
	hubName: z.string(),
	/** The kind of business; null for one that is gone. */
	scenario: LocalizedText.nullable(),
	/** The step; null where the line is about the whole ticket, or only its stage is known. */
	node: LocalizedText.nullable(),
	itemId: z.string().nullable(),
	/** Whether it waits for a decision, so that several may be decided at once. */
	isApproval: z.boolean(),
	/** Who has moved it here; empty for a customer or the system. */
	askedBy: z.string(),
	dueAt: z.int().nullable(),
	/** What was decided; null where it was something else that was done, which `deed` names. */
	outcome: LocalizedText.nullable(),
	deed: z.string().nullable()
});
export type WorkLine = z.infer<typeof WorkLine>;

export const WorkPage = z.object({
	items: z.array(WorkLine),
	nextCursor: z.string().nullable(),
	/** With the first page of `todo`: work that the person holds without having been named for it by a flow, an own visit or a claimed step. */
	held: z.array(WorkLine)
});
export type WorkPage = z.infer<typeof WorkPage>;

/** How long each list is; counted up to a hundred. */
export const WorkCounts = z.object({ todo: z.int(), done: z.int(), cc: z.int(), started: z.int() });
export type WorkCounts = z.infer<typeof WorkCounts>;

/** Open tickets in which somebody has something to do, is still to sign, or whose technician they are. */
export const HeldTickets = z.object({ tickets: z.array(z.object({ id: z.string(), number: z.string() })) });
export type HeldTickets = z.infer<typeof HeldTickets>;

/** Gives what somebody holds in these tickets to somebody else; repeated with the same command id it changes nothing twice. */
export const HandOver = z.object({
	commandId: CommandId,
	successorId: z.string().min(1).max(60),
	reason: paragraph(500).min(2),
	ticketIds: z.array(Id).min(1).max(20)
});

/** What came of it, ticket by ticket; `nothing`: they had nothing there any more. */
export const HandedOver = z.object({
	results: z.array(
		z.object({
			ticketId: z.string(),
			number: z.string(),
			result: z.enum(['done', 'nothing', 'refused']),
			/** Why not, in the reader's language. */
			detail: z.string().nullable()
		})
	)
});
export type HandedOver = z.infer<typeof HandedOver>;
