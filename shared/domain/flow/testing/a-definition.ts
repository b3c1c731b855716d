import { FlowDefinition, FlowNode } from '../definition.ts';

type Draft = Readonly<Record<string, unknown>>;
type NodeDraft = Draft & { readonly id: string; readonly kind: FlowNode['kind'] };

const t = (text: string) => ({ zh: text, en: text });

const ask = { assignee: { by: 'permission', permission: 'ticket.handle' } };

const BY_KIND: Readonly<Record<FlowNode['kind'], Draft>> = {
	start: {},
	exclusive: {},
	inclusive: { direction: 'split' },
	parallel: { direction: 'split' },
	route: {},
	end: {},
	cc: { label: t('cc'), recipients: { by: 'permission', permission: 'ticket.handle' } },
	action: { label: t('action'), action: { do: 'tag', tag: '已通知' } },
	timer: { label: t('timer'), stage: 'confirming', until: { minutes: 60 } },
	'wait-event': { label: t('wait'), stage: 'confirming', events: [{ key: 'replied', event: 'customer-reply', label: t('replied') }] },
	subprocess: { label: t('subprocess'), stage: 'doing', flow: 'other' },
	handle: { stage: 'new', ...ask },
	dispatch: { stage: 'dispatching', assignee: { by: 'permission', permission: 'ticket.dispatch' } },
	'on-site': { assignee: { by: 'dispatched' } },
	parts: { stage: 'doing', operation: 'issue', ...ask },
	settlement: { stage: 'confirming', ...ask },
	approve: { stage: 'confirming', assignee: { by: 'customer' } },
	survey: { stage: 'rating', assignee: { by: 'customer' }, ratingField: 'score' }
};

const HUMAN: readonly string[] = ['handle', 'dispatch', 'on-site', 'parts', 'settlement', 'approve', 'survey'];

/** A node as a published flow has it: what the draft leaves out gets something sensible for its kind. */
export function aNode(draft: NodeDraft): FlowNode {
	const human = {
		label: t(draft.id),
		customerLabel: t(draft.id),
		limitMinutes: 60,
		form: { fields: [] },
		outcomes: [{ key: 'done', label: t('done') }]
	};
	return FlowNode.parse({ ...(HUMAN.includes(draft.kind) ? human : {}), ...BY_KIND[draft.kind], ...draft });
}

/** A small flow: `start → handle → end` unless said otherwise. */
export const aDefinition = ({ nodes, edges }: { nodes?: readonly NodeDraft[]; edges?: FlowDefinition['edges'] } = {}): FlowDefinition =>
	FlowDefinition.parse({
		v: 1,
		id: 'small',
		revision: 1,
		name: t('small'),
		nodes: (
			nodes ?? [
				{ id: 'start', kind: 'start' },
				{ id: 'handle', kind: 'handle' },
				{ id: 'end', kind: 'end' }
			]
		).map(aNode),
		edges: edges ?? [
			{ from: 'start', to: 'handle' },
			{ from: 'handle', to: 'end' }
		]
	});
