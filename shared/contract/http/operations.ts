import { z } from 'zod';
import { AUDIT_KINDS } from '#shared/domain/audit/audit-action.ts';
import { NOTICE_KINDS } from '#shared/domain/notify/notices-of.ts';
import { Id, PageQuery } from './fields.ts';

export const CatalogItemView = z.object({
	code: z.string(),
	kind: z.enum(['service-item', 'spare-part']),
	category: z.object({ zh: z.string(), en: z.string() }),
	name: z.object({ zh: z.string(), en: z.string() }),
	unit: z.object({ zh: z.string(), en: z.string() }),
	priceMinor: z.int(),
	currency: z.string()
});
export type CatalogItemView = z.infer<typeof CatalogItemView>;

/** A ticket's message to a projection or to a person that did not get through yet. */
export const DeliveryView = z.object({
	ticketId: z.string(),
	number: z.string(),
	target: z.string(),
	state: z.enum(['pending', 'parked']),
	fromSeq: z.int(),
	attempts: z.int(),
	nextAttemptAt: z.int().nullable(),
	lastError: z.string(),
	updatedAt: z.int()
});
export type DeliveryView = z.infer<typeof DeliveryView>;
export const DeliveryQuery = PageQuery.extend({
	state: z.enum(['pending', 'parked', 'all']).default('all')
});

export const AuditQuery = PageQuery.extend({ kind: z.enum(AUDIT_KINDS).optional() });
export const AuditView = z.object({
	id: z.string(),
	at: z.int(),
	userName: z.string(),
	action: z.string(),
	subject: z.string(),
	detail: z.record(z.string(), z.unknown()),
	address: z.string()
});
export type AuditView = z.infer<typeof AuditView>;

export const Rebuild = z.discriminatedUnion('what', [
	z.object({ what: z.literal('hub'), hubId: Id }),
	z.object({ what: z.literal('headquarters') }),
	z.object({ what: z.literal('index'), hubId: Id })
]);
/** How many tickets were read, and what could not be read and stays as it was. */
export const Rebuilt = z.object({
	tickets: z.int(),
	left: z.array(z.object({ kind: z.enum(['hub', 'ticket']), id: z.string(), name: z.string() }))
});
export type Rebuilt = z.infer<typeof Rebuilt>;

export const CompareQuery = z.object({ hubId: Id });
/** Something that a projection has otherwise than the tickets themselves, or a ticket that can't be read to say so. */
export const Difference = z.object({
	place: z.enum(['ticket', 'board', 'numbers', 'headquarters', 'index', 'statements']),
	/** Null where it is about sums. */
	ticketId: z.string().nullable(),
	number: z.string().nullable(),
	/** The projection lacks it, has it for nothing, or has it in other words; or the ticket itself can't be read. */
	kind: z.enum(['missing', 'extra', 'different', 'unreadable']),
	fields: z.array(z.object({ field: z.string(), truth: z.unknown(), found: z.unknown() })),
	/** The delivery that would mend it is still on its way. */
	owed: z.boolean()
});
export type Difference = z.infer<typeof Difference>;
export const Comparison = z.object({
	hubId: z.string(),
	/** How many were compared. */
	tickets: z.int(),
	/** Tickets that changed while they were being compared; nothing is said about these, nor about the sums they are in. */
	moved: z.int(),
	/** How many differences there are; the first of them follow. */
	found: z.int(),
	differences: z.array(Difference)
});
export type Comparison = z.infer<typeof Comparison>;
/** A hub, and what it came to when it was last compared without anybody asking; nulls when it never was or has been rebuilt since. */
export const ComparedHub = z.object({
	hubId: z.string(),
	hubCode: z.string(),
	hubName: z.string(),
	regionName: z.string(),
	comparedAt: z.int().nullable(),
	tickets: z.int().nullable(),
	/** Differences that nothing under way will mend. */
	staying: z.int().nullable()
});
export type ComparedHub = z.infer<typeof ComparedHub>;

export const NoticeView = z.object({
	key: z.string(),
	/** Of tickets, or `differs`: others have a hub's tickets otherwise than they are. */
	kind: z.enum([...NOTICE_KINDS, 'differs']),
	at: z.int(),
	/** Null when it is about a hub: `number` is its code then, and `title` its name. */
	ticketId: z.string().nullable(),
	number: z.string(),
	title: z.string(),
	readAt: z.int().nullable()
});
export type NoticeView = z.infer<typeof NoticeView>;
export const NoticeList = z.object({
	items: z.array(NoticeView),
	unread: z.int()
});
export const ReadNotices = z.object({
	keys: z.array(z.string().max(120)).max(200).optional()
});
