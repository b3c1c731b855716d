import { z } from 'zod';
import { TimeWindow } from './time-window.ts';

/** A fact by its dotted name: `ticket.urgent`, `form.onsite.diagnosis`, `customer.level`, `count.tickets.30`. */
export const FactName = z
	.string()
	.max(100)
	.regex(/^[a-z][A-Za-z0-9-]*(\.[A-Za-z0-9_-]+)+$/);

const Scalar = z.union([z.string().max(500), z.number(), z.boolean()]);
const Scalars = z.array(Scalar).min(1).max(100);
/** A constant, or another fact to compare with. */
const Operand = z.union([Scalar, z.object({ fact: FactName })]);

/** One fact under one of the eighteen operators. */
export const Clause = z.discriminatedUnion('operator', [
	z.object({ fact: FactName, operator: z.enum(['eq', 'ne', 'gt', 'gte', 'lt', 'lte']), value: Operand }),
	/** Both ends included. */
	z.object({ fact: FactName, operator: z.literal('between'), value: z.tuple([Operand, Operand]) }),
	z.object({ fact: FactName, operator: z.enum(['in', 'not_in']), value: Scalars }),
	/** A list has the value, or a text has it in it. */
	z.object({ fact: FactName, operator: z.enum(['contains', 'not_contains']), value: Operand }),
	z.object({ fact: FactName, operator: z.literal('contains_all'), value: Scalars }),
	z.object({ fact: FactName, operator: z.literal('starts_with'), value: z.string().min(1).max(500) }),
	z.object({ fact: FactName, operator: z.enum(['is_empty', 'not_empty']) }),
	/** A place, category or department is one of these or lies below one of them. */
	z.object({ fact: FactName, operator: z.literal('belongs_to'), value: z.array(z.string().min(1).max(200)).min(1).max(100) }),
	/** The fact became another with this very step, from `from` and to `to` where they are named. */
	z.object({ fact: FactName, operator: z.literal('changed'), value: z.object({ from: Scalar.optional(), to: Scalar.optional() }).default({}) }),
	z.object({ fact: FactName, operator: z.literal('in_window'), value: TimeWindow })
]);
export type Clause = z.infer<typeof Clause>;
export type Operator = Clause['operator'];

/** Clauses under all, any and none, to any depth. */
export type Condition = Clause | { all: Condition[] } | { any: Condition[] } | { none: Condition[] };

const Conditions = z.lazy((): z.ZodType<Condition[]> => z.array(Condition).min(1).max(100));
export const Condition: z.ZodType<Condition> = z.union([
	Clause,
	z.strictObject({ all: Conditions }),
	z.strictObject({ any: Conditions }),
	z.strictObject({ none: Conditions })
]);

export type Scalar = z.infer<typeof Scalar>;
export type Operand = z.infer<typeof Operand>;
/** What a fact may be. One that is missing, null, a blank text or an empty list is empty, never an exception. */
export type FactValue = Scalar | null | undefined | readonly (string | number)[];
export type Facts = Readonly<Record<string, FactValue>>;

/** What a condition is asked about. */
export type Occasion = {
	readonly facts: Facts;
	/** The facts before the step that is being decided on; left out when nothing has changed. */
	readonly before?: Facts | undefined;
	/** epoch ms */
	readonly now: number;
	/** Whether a working calendar is open; left out where there are none, and then nothing is in one. */
	readonly isOpen?: ((calendar: string, at: number) => boolean) | undefined;
};
