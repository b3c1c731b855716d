import { z } from 'zod';
import { FlowDefinition } from '#shared/domain/flow/definition.ts';
import { STAGES } from '#shared/domain/flow/stage.ts';
import { PRIORITIES } from '#shared/domain/ticket/priority.ts';
import { TicketCommand } from '#shared/domain/ticket/ticket-command.ts';
import { JournalEntry } from '#shared/domain/ticket/ticket-event.ts';
import { TicketState } from '#shared/domain/ticket/ticket-state.ts';
import { Id, line, PageQuery, Place, paragraph } from './fields.ts';
import { ScenarioId } from './scenario.ts';

/** Chosen by the client, so that a retry after a lost answer changes nothing twice. */
export const CommandId = z.string().regex(/^[A-Za-z0-9_-]{8,60}$/);

export const CreateTicket = z.object({
	commandId: CommandId,
	title: line(120),
	description: paragraph(4000).default(''),
	priority: z.enum(PRIORITIES).default('P2'),
	urgent: z.boolean().default(false),
	customerId: Id,
	equipmentId: Id.nullable().default(null),
	storeId: Id.nullable().default(null),
	/** Left out: the customer's address. */
	address: Place.optional(),
	/** Left out: chosen by store, region code or distance. */
	hubId: Id.optional(),
	photos: z.array(Id).max(9).default([]),
	/** Left out: the first of the company's scenarios whose condition holds. */
	scenarioId: ScenarioId.optional()
});

/** What a new ticket is about so far, to be told which scenarios it may run by. */
export const OfferScenarios = CreateTicket.pick({
	description: true,
	priority: true,
	urgent: true,
	customerId: true,
	equipmentId: true,
	storeId: true,
	address: true,
	hubId: true
}).extend({ title: line(120).or(z.literal('')).default('') });

export const TicketDetail = z.object({
	ticket: TicketState,
	definition: FlowDefinition,
	/** What it ran on before it was taken to another revision, oldest first; `upTo` is the last entry of the journal that was. */
	earlier: z.array(z.object({ upTo: z.int(), definition: FlowDefinition })).optional(),
	journal: z.array(JournalEntry),
	/** Said when its flow can't be read, and it waits for an administrator. */
	parked: z.literal(true).optional()
});
export type TicketDetail = z.infer<typeof TicketDetail>;

export const TicketSummary = z.object({
	id: z.string(),
	number: z.string(),
	title: z.string(),
	stage: z.enum(STAGES),
	priority: z.enum(PRIORITIES),
	urgent: z.boolean(),
	customerId: z.string(),
	customerName: z.string(),
	hubId: z.string(),
	hubName: z.string(),
	regionId: z.string(),
	storeName: z.string().nullable(),
	technicianName: z.string().nullable(),
	dueAt: z.int().nullable(),
	overdueAt: z.int().nullable(),
	createdAt: z.int(),
	updatedAt: z.int(),
	closedAt: z.int().nullable(),
	/** Since when it stands still; left out while it doesn't. */
	suspendedAt: z.int().optional(),
	rating: z.int().nullable(),
	/** What it cost, and in which currency; null as long as there is no bill, and for those who may not see bills. */
	totalMinor: z.int().nullable(),
	currency: z.string().length(3).nullable()
});
export type TicketSummary = z.infer<typeof TicketSummary>;

export const TicketQuery = PageQuery.extend({
	q: z.string().trim().max(60).optional(),
	state: z.enum(['open', 'closed', 'all']).default('all'),
	hubId: Id.optional(),
	customerId: Id.optional(),
	equipmentId: Id.optional(),
	technicianId: Id.optional()
});

export const CommandEnvelope = z.object({
	commandId: CommandId,
	expectedVersion: z.int().min(0).optional(),
	command: TicketCommand
});

/** What a command changed; the same for every repeat of its `commandId`. */
export const CommandReceipt = z.object({
	ticketId: z.string(),
	number: z.string(),
	seq: z.int(),
	version: z.int(),
	stage: z.enum(STAGES),
	replayed: z.boolean()
});
export type CommandReceipt = z.infer<typeof CommandReceipt>;

export const TrackingLink = z.object({ path: z.string(), token: z.string() });

export const TechnicianCandidate = z.object({
	id: z.string(),
	name: z.string(),
	openCount: z.int(),
	/** From the customer's address to the nearest place that they work from; null when either is unknown. */
	metres: z.int().nullable()
});
export type TechnicianCandidate = z.infer<typeof TechnicianCandidate>;

export const UploadedFile = z.object({
	id: z.string(),
	mime: z.string(),
	bytes: z.int()
});
export type UploadedFile = z.infer<typeof UploadedFile>;
