import { z } from 'zod';
import { AUDIT_KINDS } from '#shared/domain/audit/audit-action.ts';
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
export const Rebuilt = z.object({ tickets: z.int() });

export const NoticeView = z.object({
	key: z.string(),
	kind: z.enum(['assigned', 'overdue', 'escalated', 'urged', 'replied', 'returned', 'rejected']),
	at: z.int(),
	ticketId: z.string(),
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
