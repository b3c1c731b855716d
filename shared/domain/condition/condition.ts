import { z } from 'zod';

/** A value a condition may compare with. */
export const ConditionValue = z.union([z.string(), z.number(), z.boolean()]);

/** One clause: a fact by its dotted name (`ticket.urgent`, `outcome`) against a constant. */
export const Condition = z.object({
	fact: z.string().min(1).max(100),
	operator: z.enum(['eq', 'ne', 'gt', 'gte', 'lt', 'lte', 'in']),
	value: z.union([ConditionValue, z.array(ConditionValue).max(100)])
});
export type Condition = z.infer<typeof Condition>;

/** What conditions may look at. A fact that is missing is empty, never an exception. */
export type Facts = Readonly<Record<string, string | number | boolean | null>>;
