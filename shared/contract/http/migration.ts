import { z } from 'zod';
import { NodeId } from '#shared/domain/flow/assignee-rule.ts';
import { Id } from './fields.ts';

const revision = z.int().min(1).max(100_000);

/** From which revision to the newest. `nodes`: the counterparts there of steps that have another id now; others are those with the same id. */
export const MigrateTickets = z.object({
	from: revision,
	nodes: z.record(NodeId, NodeId).default({})
});

/** The same, without anything happening; in pages of tickets. */
export const ForetellMigration = MigrateTickets.extend({ cursor: Id.optional() });

/** What would become of one ticket. */
export const TicketFate = z.object({
	ticketId: z.string(),
	number: z.string(),
	title: z.string(),
	/** Where each of its threads is, and where it would go on; node ids. */
	at: z.array(z.object({ nodeId: z.string(), to: z.string() })),
	/** Why it would stay where it is, in the reader's language; null when it goes on. */
	refusal: z.object({ code: z.string(), text: z.string() }).nullable()
});
export type TicketFate = z.infer<typeof TicketFate>;

export const ForetoldMigration = z.object({ items: z.array(TicketFate), nextCursor: z.string().nullable(), to: revision, total: z.int() });
export type ForetoldMigration = z.infer<typeof ForetoldMigration>;

/** A migration under way or over. `stayed`: tickets that could not go on there, and run on where they were. */
export const MigrationView = z.object({
	id: z.string(),
	from: z.int(),
	to: z.int(),
	nodes: z.record(z.string(), z.string()),
	total: z.int(),
	moved: z.int(),
	stayed: z.int(),
	startedAt: z.int(),
	startedBy: z.string(),
	finishedAt: z.int().nullable()
});
export type MigrationView = z.infer<typeof MigrationView>;
