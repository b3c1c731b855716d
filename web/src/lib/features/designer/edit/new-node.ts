import type { FlowDefinition, FlowNode, HumanNode, NodeKind } from '#shared/domain/flow/definition.ts';
import { BORN_WITH, KIND_NAMES } from '../kind-names.ts';

type Born = { readonly outcomes: HumanNode['outcomes']; readonly limitMinutes: number } & Pick<HumanNode, 'assignee' | 'form'>;

const outcome = (key: 'done' | 'accepted' | 'refused' | 'dispatched' | 'submitted', tone: 'positive' | 'negative' = 'positive') => ({
	key,
	label: BORN_WITH[key],
	tone
});
const byRight = (permission: 'ticket.handle' | 'ticket.dispatch') => ({ by: 'permission', permission }) as const;

const born = (change: Partial<Born> = {}): Born => ({
	outcomes: [outcome('done')],
	limitMinutes: 60,
	assignee: byRight('ticket.handle'),
	form: { fields: [] },
	...change
});

/** A node of a kind as the palette hands it out: complete, so that it can be published as it is. */
export function newNode(kind: NodeKind, id: string): FlowNode {
	const name = { id, label: { ...KIND_NAMES[kind] } };
	const human = (change?: Partial<Born>) => ({
		...name,
		customerLabel: { ...KIND_NAMES[kind] },
		signing: { mode: 'single' as const },
		ifNobody: 'administrator' as const,
		ifInitiator: 'keep' as const,
		returnable: false,
		...born(change)
	});
	switch (kind) {
		case 'start':
		case 'exclusive':
			return { id, kind };
		case 'end':
			return { id, kind, terminate: false };
		case 'route':
			return { ...name, kind };
		case 'inclusive':
			return { id, kind, direction: 'split' };
		case 'parallel':
			return { id, kind, direction: 'split', rest: 'absorb' };
		case 'cc':
			return { ...name, kind, recipients: byRight('ticket.handle') };
		case 'action':
			return { ...name, kind, action: { do: 'tag', tag: BORN_WITH.tag.zh } };
		case 'timer':
			return { ...name, kind, stage: 'doing', until: { minutes: 60 } };
		case 'subprocess':
			return { ...name, kind, stage: 'doing', flow: 'field-service' };
		case 'wait-event':
			return { ...name, kind, stage: 'confirming', events: [{ key: 'replied', event: 'customer-reply', label: { ...BORN_WITH.replied } }] };
		case 'handle':
			return { ...human(), kind, stage: 'doing' };
		case 'dispatch':
			return { ...human({ assignee: byRight('ticket.dispatch'), outcomes: [outcome('dispatched')] }), kind, stage: 'dispatching' };
		case 'on-site':
			return { ...human({ assignee: { by: 'dispatched' }, limitMinutes: 480 }), kind, settles: false };
		case 'parts':
			return { ...human(), kind, stage: 'doing', operation: 'issue' };
		case 'settlement':
			return { ...human(), kind, stage: 'confirming' };
		case 'approve':
			return {
				...human({ outcomes: [outcome('accepted'), outcome('refused', 'negative')] }),
				kind,
				stage: 'confirming'
			};
		case 'survey':
			return {
				...human({
					assignee: { by: 'customer' },
					limitMinutes: 4320,
					outcomes: [outcome('submitted')],
					form: {
						fields: [{ key: 'score', kind: 'rating', label: { ...BORN_WITH.score }, required: true, access: 'write', customerVisible: true, max: 5 }]
					}
				}),
				kind,
				stage: 'rating',
				ratingField: 'score'
			};
	}
}

/** `handle`, or `handle-2` where there is one. */
export function freshId({ nodes }: Pick<FlowDefinition, 'nodes'>, stem: string): string {
	const taken = new Set(nodes.map(({ id }) => id));
	for (let count = 1; ; count += 1) {
		const id = count === 1 ? stem : `${stem}-${count}`;
		if (!taken.has(id)) return id;
	}
}
