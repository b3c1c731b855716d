import { z } from 'zod';
import { STAGES } from '#shared/domain/flow/stage.ts';
import { Answer, Answers } from '#shared/domain/form/answers.ts';
import { Field, Form } from '#shared/domain/form/form.ts';
import { LocalizedText } from '#shared/domain/form/localized-text.ts';
import { StatementView } from '#shared/domain/settlement/statement-view.ts';
import type { TrackerView as DomainTrackerView } from '#shared/domain/ticket/tracker-view.ts';
import { Id, line, PhoneInput, Place, paragraph } from './fields.ts';
import { CommandId } from './ticket.ts';

/** What a scanned code stands for; the customer's name and phone are never told. */
export const EntryView = z.object({
	kind: z.enum(['store', 'equipment']),
	company: z.string(),
	store: z.object({ name: z.string(), address: z.string() }).nullable(),
	equipment: z.object({ name: z.string(), model: z.string(), serialTail: z.string() }).nullable(),
	/** Whether the form must ask who and where: an equipment code already knows. */
	asksContact: z.boolean()
});
export type EntryView = z.infer<typeof EntryView>;

export const PublicRequest = z.object({
	commandId: CommandId,
	title: line(60),
	description: paragraph(2000).default(''),
	urgent: z.boolean().default(false),
	name: line(40).optional(),
	phone: PhoneInput.optional(),
	address: Place.optional(),
	photos: z.array(Id).max(9).default([])
});

export const PublicRequestFiled = z.object({
	number: z.string(),
	trackPath: z.string(),
	/** `limited`: it was called urgent, and filed as a normal one, as too many urgent ones came from there within the hour. */
	urgency: z.enum(['normal', 'urgent', 'limited'])
});
export type PublicRequestFiled = z.infer<typeof PublicRequestFiled>;

/** What the link's holder may do. */
export const TrackerCommand = z.discriminatedUnion('type', [
	z.object({
		type: z.literal('submit'),
		itemId: z.string().min(1).max(60),
		outcome: z.string().max(40),
		answers: Answers
	}),
	z.object({ type: z.literal('urge') }),
	z.object({
		type: z.literal('comment'),
		text: paragraph(2000).min(1),
		photos: z.array(Id).max(9).default([])
	})
]);
export const TrackerEnvelope = z.object({
	commandId: CommandId,
	command: TrackerCommand
});

const Moment = z.object({
	seq: z.int(),
	at: z.int(),
	kind: z.enum([
		'created',
		'accepted',
		'dispatched',
		'departed',
		'arrived',
		'completed',
		'submitted',
		'delayed',
		'billed',
		'rated',
		'closed',
		'canceled',
		'reply',
		'urged'
	]),
	by: z.enum(['customer', 'staff', 'system']),
	name: z.string().optional(),
	label: LocalizedText.optional(),
	text: z.string().optional(),
	photos: z.array(z.string()).readonly().optional(),
	answers: z
		.array(z.object({ field: Field, answer: Answer }))
		.readonly()
		.optional(),
	score: z.int().optional(),
	totalMinor: z.int().optional()
});

export const TrackerView = z.object({
	v: z.literal(1),
	seq: z.int(),
	number: z.string(),
	title: z.string(),
	description: z.string(),
	stage: z.enum(STAGES),
	createdAt: z.int(),
	closedAt: z.int().nullable(),
	timeZone: z.string(),
	technician: z.object({ name: z.string() }).nullable(),
	late: z.object({ since: z.int() }).nullable(),
	expectedBy: z.int().nullable(),
	pausedSince: z.int().nullable(),
	steps: z
		.array(
			z.object({
				nodeId: z.string(),
				label: LocalizedText,
				status: z.enum(['done', 'current', 'ahead', 'stopped']),
				at: z.int().nullable()
			})
		)
		.readonly(),
	timeline: z.array(Moment).readonly(),
	statement: StatementView.nullable(),
	rating: z.int().nullable(),
	ask: z
		.object({
			itemId: z.string(),
			kind: z.enum(['approve', 'survey', 'form']),
			form: Form,
			outcomes: z.array(
				z.object({
					key: z.string(),
					label: LocalizedText,
					tone: z.enum(['positive', 'negative', 'neutral'])
				})
			),
			facts: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null(), z.array(z.union([z.string(), z.number()])).readonly()])),
			answers: z.record(z.string(), Answers)
		})
		.nullable(),
	mayUrge: z.boolean(),
	photos: z.array(z.string()).readonly()
}) satisfies z.ZodType<DomainTrackerView>;
