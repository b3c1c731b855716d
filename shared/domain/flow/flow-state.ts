import { z } from 'zod';
import { PERMISSIONS } from '#shared/domain/access/permission.ts';
import { Answers } from '#shared/domain/form/answers.ts';
import { STAGES } from './stage.ts';

/** Who holds a work item now. */
export const Holder = z.discriminatedUnion('kind', [
	z.object({ kind: z.literal('group'), permission: z.enum(PERMISSIONS) }),
	z.object({ kind: z.literal('person'), id: z.string(), name: z.string() }),
	z.object({ kind: z.literal('customer') })
]);
export type Holder = z.infer<typeof Holder>;

export const Location = z.object({
	lat: z.number().min(-90).max(90),
	lng: z.number().min(-180).max(180)
});

/** One piece of work waiting for somebody. Instants are epoch ms. */
export const WorkItem = z.object({
	id: z.string(),
	nodeId: z.string(),
	stage: z.enum(STAGES),
	openedAt: z.int(),
	dueAt: z.int().nullable(),
	holder: Holder,
	checkedInAt: z.int().nullable(),
	overdueAt: z.int().nullable(),
	escalatedAt: z.int().nullable()
});
export type WorkItem = z.infer<typeof WorkItem>;

/** A node the ticket went through, in order; `leftAt` null while it is there. */
export const Visit = z.object({
	nodeId: z.string(),
	enteredAt: z.int(),
	leftAt: z.int().nullable(),
	outcome: z.string().nullable()
});
export type Visit = z.infer<typeof Visit>;

export const FlowState = z.object({
	v: z.literal(1),
	status: z.enum(['running', 'ended', 'canceled']),
	/** The work that waits; the first flow has one token, so at most one. */
	items: z.array(WorkItem),
	visits: z.array(Visit),
	answers: z.record(z.string(), Answers),
	/** The person chosen at dispatch, kept when the flow returns. */
	dispatched: z.object({ id: z.string(), name: z.string() }).nullable()
});
export type FlowState = z.infer<typeof FlowState>;
