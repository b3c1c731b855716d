import { aDefinition } from './a-definition.ts';

const t = (text: string) => ({ zh: text, en: text });
const text = (key: string, more = {}) => ({ key, kind: 'text', label: t(key), ...more });

/**
 * A flow as unlike field service as the engine allows: the customer begins, the site is reached without a dispatch, a supervisor approves
 * and may send back, splits look at several facts, and a node has no time limit.
 */
export const inspection = aDefinition({
	nodes: [
		{ id: 'start', kind: 'start' },
		{
			id: 'describe',
			kind: 'handle',
			assignee: { by: 'customer' },
			limitMinutes: null,
			form: { fields: [text('wish', { required: true, customerVisible: true })] }
		},
		{ id: 'by-level', kind: 'exclusive' },
		{ id: 'by-priority', kind: 'exclusive' },
		{
			id: 'visit',
			kind: 'on-site',
			returnable: true,
			form: { fields: [text('finding')] },
			outcomes: ['fine', 'faulty'].map((key) => ({ key, label: t(key) }))
		},
		{
			id: 'review',
			kind: 'approve',
			returnable: true,
			assignee: { by: 'permission', permission: 'ticket.dispatch' },
			outcomes: ['approved', 'rejected', 'repair'].map((key) => ({ key, label: t(key) }))
		},
		{ id: 'send', kind: 'dispatch', returnable: true },
		{ id: 'repair', kind: 'on-site', settles: true, returnable: true },
		{
			id: 'ask',
			kind: 'survey',
			form: { fields: [{ key: 'score', kind: 'rating', label: t('score'), max: 10 }] }
		},
		{ id: 'end', kind: 'end' },
		{ id: 'refused', kind: 'end' }
	],
	edges: [
		{ from: 'start', to: 'describe' },
		{ from: 'describe', to: 'by-level' },
		{ from: 'by-level', to: 'review', when: { fact: 'customer.level', operator: 'in', value: ['vip', 'gold'] } },
		{ from: 'by-level', to: 'by-priority' },
		{ from: 'by-priority', to: 'send', when: { fact: 'ticket.priority', operator: 'lte', value: 'P1' } },
		{ from: 'by-priority', to: 'visit' },
		{ from: 'visit', to: 'review', outcome: 'faulty' },
		{ from: 'visit', to: 'ask' },
		{ from: 'review', to: 'send', outcome: 'repair' },
		{ from: 'review', to: 'refused', outcome: 'rejected' },
		{ from: 'review', to: 'visit', when: { fact: 'ticket.urgent', operator: 'eq', value: true } },
		{ from: 'review', to: 'ask' },
		{ from: 'send', to: 'repair' },
		{ from: 'repair', to: 'ask' },
		{ from: 'ask', to: 'end' }
	]
});
