import { z } from 'zod';
import { PERMISSIONS } from '#shared/domain/access/permission.ts';
import { Condition } from '#shared/domain/condition/condition.ts';
import { Form, LocalizedText } from '#shared/domain/form/form.ts';
import { STAGES } from './stage.ts';

const NodeId = z.string().regex(/^[a-z][a-z0-9-]{0,39}$/);

/** Who gets a node's work item: whoever holds a permission on the ticket, the person chosen at dispatch, or the customer. */
export const AssigneeRule = z.discriminatedUnion('by', [
	z.object({ by: z.literal('permission'), permission: z.enum(PERMISSIONS) }),
	z.object({ by: z.literal('dispatched') }),
	z.object({ by: z.literal('customer') })
]);

const Outcome = z.object({
	key: NodeId,
	label: LocalizedText,
	tone: z.enum(['positive', 'negative', 'neutral']).default('positive')
});

const human = {
	id: NodeId,
	label: LocalizedText,
	/** What the customer reads on the tracker while the ticket is here. */
	customerLabel: LocalizedText,
	assignee: AssigneeRule,
	/** Wall-clock minutes until the work item is overdue; null for no limit. */
	limitMinutes: z.int().min(1).max(525_600).nullable(),
	form: Form,
	outcomes: z.array(Outcome).min(1).max(8),
	/** Whether the one who works here may send the ticket back to the node before. */
	returnable: z.boolean().default(false)
};

export const FlowNode = z.discriminatedUnion('kind', [
	z.object({ id: NodeId, kind: z.literal('start') }),
	z.object({ id: NodeId, kind: z.literal('exclusive') }),
	z.object({ ...human, kind: z.literal('handle'), stage: z.enum(STAGES) }),
	z.object({ ...human, kind: z.literal('dispatch'), stage: z.enum(STAGES) }),
	z.object({
		...human,
		kind: z.literal('on-site'),
		settles: z.boolean().default(false)
	}),
	z.object({ ...human, kind: z.literal('approve'), stage: z.enum(STAGES) }),
	z.object({
		...human,
		kind: z.literal('survey'),
		stage: z.enum(STAGES),
		ratingField: z.string()
	}),
	z.object({ id: NodeId, kind: z.literal('end') })
]);
export type FlowNode = z.infer<typeof FlowNode>;
export type HumanNode = Extract<FlowNode, { form: Form }>;

/** Taken in order: the first edge whose outcome and condition both hold. */
export const FlowEdge = z.object({
	from: NodeId,
	to: NodeId,
	outcome: NodeId.optional(),
	when: Condition.optional()
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
