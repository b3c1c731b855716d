import type { Condition, Operator } from '#shared/domain/condition/condition.ts';

/** One condition of every operator, as a company would write it. */
export const EIGHTEEN_KINDS: Readonly<Record<Operator, Condition>> = {
	eq: { fact: 'customer.level', operator: 'eq', value: 'vip' },
	ne: { fact: 'ticket.channel', operator: 'ne', value: 'qr' },
	gt: { fact: 'form.quote.amount', operator: 'gt', value: 100_000 },
	gte: { fact: 'count.tickets.30', operator: 'gte', value: 3 },
	lt: { fact: 'form.survey.score', operator: 'lt', value: 3 },
	lte: { fact: 'ticket.priority', operator: 'lte', value: 'P1' },
	between: { fact: 'form.quote.amount', operator: 'between', value: [50_000, 200_000] },
	in: { fact: 'customer.level', operator: 'in', value: ['gold', 'vip'] },
	not_in: { fact: 'ticket.channel', operator: 'not_in', value: ['api', 'import'] },
	contains: { fact: 'customer.tags', operator: 'contains', value: '老客户' },
	not_contains: { fact: 'customer.tags', operator: 'not_contains', value: '投诉过' },
	contains_all: { fact: 'customer.tags', operator: 'contains_all', value: ['老客户', '高层住宅'] },
	starts_with: { fact: 'ticket.title', operator: 'starts_with', value: '空调' },
	is_empty: { fact: 'form.onsite.note', operator: 'is_empty' },
	not_empty: { fact: 'form.onsite.photos', operator: 'not_empty' },
	belongs_to: { fact: 'ticket.region', operator: 'belongs_to', value: ['310000', '320000'] },
	changed: { fact: 'ticket.priority', operator: 'changed', value: { to: 'P0' } },
	in_window: { fact: 'ticket.createdAt', operator: 'in_window', value: { last: 30, unit: 'minute' } }
};
