import { z } from 'zod';
import { Condition, FactName } from '#shared/domain/condition/condition.ts';
import { Form } from '#shared/domain/form/form.ts';
import { LocalizedText } from '#shared/domain/form/localized-text.ts';
import { AssigneeRule, NodeId } from './assignee-rule.ts';
import { Signing } from './signing.ts';
import { STAGES } from './stage.ts';

const Outcome = z.object({
	key: NodeId,
	label: LocalizedText,
	tone: z.enum(['positive', 'negative', 'neutral']).default('positive')
});

const MINUTES_OF_A_YEAR = 525_600;

/** Several threads may be here at once; where this isn't said, two of them are a fault of the drawing. */
const several = z.boolean().optional();

const human = {
	id: NodeId,
	label: LocalizedText,
	/** What the customer reads on the tracker while the ticket is here. */
	customerLabel: LocalizedText,
	assignee: AssigneeRule,
	signing: Signing.default({ mode: 'single' }),
	/** When the rule finds nobody: administrators get it, the superior of whoever worked before does, or the step is passed over. */
	ifNobody: z.enum(['administrator', 'superior', 'skip']).default('administrator'),
	/** When the one who filed the ticket would have to decide on it themself. */
	ifInitiator: z.enum(['keep', 'superior', 'skip']).default('keep'),
	/** Wall-clock minutes until the work item is overdue; null for no limit. */
	limitMinutes: z.int().min(1).max(MINUTES_OF_A_YEAR).nullable(),
	form: Form,
	outcomes: z.array(Outcome).min(1).max(8),
	/** Whether the one who works here may send the ticket back to a step before. */
	returnable: z.boolean().default(false),
	/** Of the steps that name the same section only one is worked on at a time, in whatever order they are begun. */
	section: NodeId.optional(),
	several
};

const stage = { stage: z.enum(STAGES) };

/** A step that waits for something other than a person. */
const waiting = { id: NodeId, label: LocalizedText, customerLabel: LocalizedText.optional(), several, ...stage };

const gateway = { id: NodeId, label: LocalizedText.optional() };

export const WAITED_EVENTS = ['customer-reply', 'payment', 'part-arrived', 'signal'] as const;

const Action = z.discriminatedUnion('do', [
	/** `endpoint` names one of the company's webhooks; its address and secret are no part of a flow. */
	z.object({ do: z.literal('webhook'), endpoint: z.string().min(1).max(60) }),
	z.object({ do: z.literal('set-field'), nodeId: NodeId, key: z.string().min(1).max(40), value: z.union([z.string().max(500), z.number()]) }),
	z.object({ do: z.literal('tag'), tag: z.string().min(1).max(40) }),
	/** With `holds` people can't end the ticket before the one that was made; otherwise each goes its own way. */
	z.object({ do: z.literal('spawn-ticket'), scenario: z.string().min(1).max(60), holds: z.boolean().optional() })
]);

/** The eighteen kinds of node (flow.md). */
export const FlowNode = z.discriminatedUnion('kind', [
	z.object({ ...gateway, kind: z.literal('start') }),
	z.object({ ...human, ...stage, kind: z.literal('handle') }),
	z.object({ ...human, ...stage, kind: z.literal('approve') }),
	z.object({ id: NodeId, kind: z.literal('cc'), label: LocalizedText, recipients: AssigneeRule }),
	z.object({ ...gateway, kind: z.literal('exclusive') }),
	z.object({ ...gateway, kind: z.literal('inclusive'), direction: z.enum(['split', 'join']), several }),
	z.object({
		...gateway,
		kind: z.literal('parallel'),
		direction: z.enum(['split', 'join']),
		/** A join may go on with so many of its branches; what comes later is then taken in silently, or cancelled at once. */
		need: z.int().min(1).max(50).optional(),
		rest: z.enum(['absorb', 'cancel']).default('absorb'),
		/** A split sends so many threads along each of its arrows, a join takes so many from each; left out: one. */
		threads: z.int().min(2).max(20).optional(),
		several
	}),
	/** A jump: goes on elsewhere, and may leave the block that a split opened, cancelling all that is in it. */
	z.object({ ...gateway, kind: z.literal('route'), leaves: NodeId.optional() }),
	z.object({
		...waiting,
		kind: z.literal('subprocess'),
		/** The scenario that the linked ticket runs by. */
		flow: z.string().min(1).max(60),
		/** When people would end the ticket while the linked one is open: they have to wait (left out), or that one is cancelled. */
		ifEnded: z.enum(['wait', 'cancel']).optional()
	}),
	z.object({
		...waiting,
		kind: z.literal('timer'),
		/** So many minutes from now, or until the moment that a fact holds (at once when it is over or empty). */
		until: z.union([z.object({ minutes: z.int().min(1).max(MINUTES_OF_A_YEAR) }), z.object({ fact: FactName })])
	}),
	z.object({
		...waiting,
		kind: z.literal('wait-event'),
		/** The first one that happens wins; its key is the outcome that edges ask for. */
		events: z
			.array(
				z.object({
					key: NodeId,
					event: z.enum(WAITED_EVENTS),
					/** Which signal, where there are several; left out: any. */
					name: z.string().min(1).max(60).optional(),
					label: LocalizedText,
					/** Counts too when it happened before anybody waited for it; otherwise it is lost. */
					keeps: z.boolean().optional()
				})
			)
			.min(1)
			.max(8),
		/** After so many minutes the outcome is `timeout`; left out: it waits as long as it takes. */
		limitMinutes: z.int().min(1).max(MINUTES_OF_A_YEAR).optional()
	}),
	z.object({ id: NodeId, kind: z.literal('action'), label: LocalizedText, action: Action }),
	z.object({ ...human, ...stage, kind: z.literal('dispatch') }),
	z.object({ ...human, kind: z.literal('on-site'), settles: z.boolean().default(false) }),
	z.object({ ...human, ...stage, kind: z.literal('parts'), operation: z.enum(['reserve', 'transfer', 'issue', 'return']) }),
	z.object({ ...human, ...stage, kind: z.literal('settlement') }),
	z.object({ ...human, ...stage, kind: z.literal('survey'), ratingField: z.string() }),
	/** One way ends here; with `terminate` everything else that runs ends with it. */
	z.object({ ...gateway, kind: z.literal('end'), terminate: z.boolean().default(false) })
]);
export type FlowNode = z.infer<typeof FlowNode>;
export type NodeKind = FlowNode['kind'];
export type HumanNode = Extract<FlowNode, { form: Form }>;
export type NodeOf<Kind extends NodeKind> = Extract<FlowNode, { kind: Kind }>;

/** Where threads wait for one another, or come together; a split is of the same kinds. */
export type Join = NodeOf<'parallel'> | NodeOf<'inclusive'>;

/** Taken in order: the first edge whose outcome and condition both hold; at an inclusive split all whose condition holds. */
export const FlowEdge = z.object({
	from: NodeId,
	to: NodeId,
	outcome: NodeId.optional(),
	when: Condition.optional(),
	/** What the arrow says, where the condition alone doesn't tell. */
	label: LocalizedText.optional()
});
export type FlowEdge = z.infer<typeof FlowEdge>;

/** A published revision; running tickets are pinned to the copy they started with. */
export const FlowDefinition = z.object({
	v: z.literal(1),
	id: z.string().regex(/^[a-z][a-z0-9-]{0,59}$/),
	revision: z.int().min(1),
	name: LocalizedText,
	nodes: z.array(FlowNode).min(2).max(200),
	edges: z.array(FlowEdge).min(1).max(600)
});
export type FlowDefinition = z.infer<typeof FlowDefinition>;
