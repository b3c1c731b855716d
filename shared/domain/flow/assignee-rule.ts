import { z } from 'zod';
import { PERMISSIONS } from '#shared/domain/access/permission.ts';

export const NodeId = z.string().regex(/^[a-z][a-z0-9-]{0,39}$/);

const PersonId = z.string().min(1).max(60);

/**
 * Who gets a node's work: whoever holds a permission on the ticket, the person chosen at dispatch, the customer, people by name, a role in
 * the ticket's hub, the superior of somebody, the person named in a form, whoever worked on a step before, or who is on duty.
 */
export const AssigneeRule = z.discriminatedUnion('by', [
	z.object({ by: z.literal('permission'), permission: z.enum(PERMISSIONS) }),
	z.object({ by: z.literal('dispatched') }),
	z.object({ by: z.literal('customer') }),
	z.object({ by: z.literal('people'), ids: z.array(PersonId).min(1).max(50) }),
	z.object({ by: z.literal('role'), role: z.string().min(1).max(60) }),
	/** `levels` up from there: 1 is the direct superior. */
	z.object({ by: z.literal('superior'), of: z.enum(['initiator', 'previous']), levels: z.int().min(1).max(5).default(1) }),
	z.object({ by: z.literal('field'), nodeId: NodeId, key: z.string().min(1).max(40) }),
	/** Who worked on that step last; without a name, on the step before this one. */
	z.object({ by: z.literal('previous'), nodeId: NodeId.optional() }),
	z.object({ by: z.literal('initiator') }),
	z.object({ by: z.literal('on-call'), roster: z.string().min(1).max(60) })
]);
export type AssigneeRule = z.infer<typeof AssigneeRule>;
