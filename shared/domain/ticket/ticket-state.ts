import { z } from 'zod';
import { Condition } from '#shared/domain/condition/condition.ts';
import { FlowState, Person } from '#shared/domain/flow/flow-state.ts';
import { LocalizedText } from '#shared/domain/form/localized-text.ts';
import { NamedMatch } from '#shared/domain/scenario/scenario-scope.ts';
import { StatementView, VoidedStatement } from '#shared/domain/settlement/statement-view.ts';
import { PRIORITIES } from './priority.ts';
import { TicketLink, TicketRef } from './ticket-link.ts';
import { TICKET_STATE_VERSION } from './ticket-state-version.ts';

/** What a ticket was told at birth about who it is for and where; names are copies, so that it reads the same for ever. */
export const TicketSubject = z.object({
	number: z.string(),
	title: z.string().min(1).max(120),
	description: z.string().max(4000),
	channel: z.enum(['workbench', 'customer', 'qr', 'api']),
	urgent: z.boolean(),
	priority: z.enum(PRIORITIES),
	/** Place in the organisation, `/hq/east/sh/sh-001/`: what access and scopes are decided on. */
	path: z.string(),
	region: z.object({ id: z.string(), name: z.string() }),
	hub: z.object({ id: z.string(), name: z.string(), code: z.string() }),
	store: z.object({ id: z.string(), name: z.string() }).nullable(),
	customer: z.object({
		id: z.string(),
		name: z.string(),
		phoneMasked: z.string(),
		level: z.string(),
		tags: z.array(z.string())
	}),
	equipment: z
		.object({
			id: z.string(),
			name: z.string(),
			model: z.string(),
			serial: z.string()
		})
		.nullable(),
	address: z.object({
		text: z.string(),
		adcode: z.string(),
		lat: z.number().nullable(),
		lng: z.number().nullable()
	}),
	/** IANA zone of the hub; deadlines and days are read in it. */
	timeZone: z.string(),
	photos: z.array(z.string()),
	/** What kind of business, which revision of its flow, and why: said by the creator, the only one that fits, or its condition. */
	scenario: z
		.object({
			id: z.string(),
			revision: z.int(),
			name: LocalizedText,
			reason: z.enum(['chosen', 'always', 'condition']),
			when: Condition.nullable(),
			/** By what the ticket is in the scenario's scope, where that is limited. */
			scope: NamedMatch.optional()
			// Tickets from before there were scenarios ran on the one flow that every company had.
		})
		.default({ id: 'field-service', revision: 1, name: { zh: '上门服务', en: 'Field service' }, reason: 'always', when: null }),
	/** Why this hub: by region code, by distance, or said by the creator. */
	hubReason: z.enum(['store', 'adcode', 'city', 'nearest', 'chosen']),
	/** The ticket whose flow, or whose people, asked for this one: `tokenId` waits for it there; `depth` counts from the first of them. */
	parent: TicketRef.extend({ tokenId: z.string().nullable(), depth: z.int().min(1) })
		.nullable()
		.default(null)
});
export type TicketSubject = z.infer<typeof TicketSubject>;

/**
 * The whole ticket. `seq` counts journal entries; `version` only those that change what a form rests on; `movedSeq` is the last that
 * changed what boards and lists show.
 */
export const TicketState = z.object({
	v: z.literal(TICKET_STATE_VERSION),
	id: z.string(),
	seq: z.int(),
	version: z.int(),
	movedSeq: z.int(),
	movedAt: z.int(),
	subject: TicketSubject,
	/** The member of staff who filed it; null for a customer or a program. */
	initiator: Person.nullable(),
	flow: FlowState,
	/** The one that counts. */
	statement: StatementView.nullable(),
	/** Those before it, oldest first. */
	voidedStatements: z.array(VoidedStatement).default([]),
	rating: z.int().nullable(),
	ratedAt: z.int().nullable(),
	urgeCount: z.int(),
	lastUrgedAt: z.int().nullable(),
	commentCount: z.int(),
	everOverdueAt: z.int().nullable(),
	links: z.array(TicketLink).default([]),
	tags: z.array(z.string()).default([]),
	/** Where it went on; null for all but those that were merged. */
	mergedInto: TicketRef.nullable().default(null),
	createdAt: z.int(),
	closedAt: z.int().nullable()
});
export type TicketState = z.infer<typeof TicketState>;
