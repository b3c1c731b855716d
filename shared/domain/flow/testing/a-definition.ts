import { FlowDefinition, FlowNode } from '../definition.ts';

type Draft = Readonly<Record<string, unknown>>;
type NodeDraft = Draft & { readonly id: string; readonly kind: FlowNode['kind'] };

const t = (text: string) => ({ zh: text, en: text });

const BY_KIND: Readonly<Record<FlowNode['kind'], Draft>> = {
	start: {},
	exclusive: {},
	end: {},
	handle: { stage: 'new', assignee: { by: 'permission', permission: 'ticket.handle' } },
	dispatch: { stage: 'dispatching', assignee: { by: 'permission', permission: 'ticket.dispatch' } },
	'on-site': { assignee: { by: 'dispatched' } },
	approve: { stage: 'confirming', assignee: { by: 'customer' } },
	survey: { stage: 'rating', assignee: { by: 'customer' }, ratingField: 'score' }
};

/** A node as a published flow has it: what the draft leaves out gets something sensible for its kind. */
export function aNode(draft: NodeDraft): FlowNode {
	const human = {
		label: t(draft.id),
		customerLabel: t(draft.id),
		limitMinutes: 60,
		form: { fields: [] },
		outcomes: [{ key: 'done', label: t('done') }]
	};
	return FlowNode.parse({ ...(['start', 'exclusive', 'end'].includes(draft.kind) ? {} : human), ...BY_KIND[draft.kind], ...draft });
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
