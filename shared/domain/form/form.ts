import { z } from 'zod';
import { CascadeOption, Choice, fieldBase, TextPattern } from './field-base.ts';
import { LocalizedText } from './localized-text.ts';

const CalendarDate = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const Currency = z
	.string()
	.regex(/^[A-Z]{3}$/)
	.default('CNY');
const Days = z.int().min(-36_500).max(36_500);

/** A day of the calendar, or so many days from the day on which the form is filled in. */
const bounds = { earliest: z.union([CalendarDate, Days]).optional(), latest: z.union([CalendarDate, Days]).optional() };

const counts = { minCount: z.int().min(0).max(20).default(0), maxCount: z.int().min(1).max(20).default(9) };

/** The kinds of field there are (flow.md); what each one's answer is, `checkAnswer` says. */
export const Field = z.discriminatedUnion('kind', [
	z.object({
		...fieldBase,
		kind: z.literal('text'),
		minLength: z.int().min(0).max(4000).default(0),
		maxLength: z.int().min(1).max(4000).default(200),
		pattern: TextPattern.optional()
	}),
	z.object({
		...fieldBase,
		kind: z.literal('longText'),
		minLength: z.int().min(0).max(8000).default(0),
		maxLength: z.int().min(1).max(8000).default(2000)
	}),
	z.object({
		...fieldBase,
		kind: z.literal('number'),
		min: z.number().optional(),
		max: z.number().optional(),
		/** Counted from `min`, or from nought. */
		step: z.number().positive().optional(),
		unit: LocalizedText.optional()
	}),
	z.object({ ...fieldBase, kind: z.literal('money'), currency: Currency, minMinor: z.int().optional(), maxMinor: z.int().optional() }),
	z.object({ ...fieldBase, kind: z.literal('date'), ...bounds }),
	z.object({ ...fieldBase, kind: z.literal('dateTime'), ...bounds }),
	z.object({ ...fieldBase, kind: z.literal('choice'), choices: z.array(Choice).min(1).max(100) }),
	z.object({
		...fieldBase,
		kind: z.literal('choices'),
		choices: z.array(Choice).min(1).max(100),
		minCount: z.int().min(0).max(100).default(0),
		maxCount: z.int().min(1).max(100).default(100)
	}),
	z.object({
		...fieldBase,
		kind: z.literal('cascade'),
		options: z.array(CascadeOption).min(1).max(200),
		/** Whether one may stop on the way. */
		anyLevel: z.boolean().default(false)
	}),
	/** A division of China (GB/T 2260), at least as fine as `level`. */
	z.object({ ...fieldBase, kind: z.literal('region'), level: z.enum(['province', 'city', 'district']).default('district') }),
	z.object({ ...fieldBase, kind: z.literal('location') }),
	z.object({ ...fieldBase, kind: z.literal('person') }),
	z.object({ ...fieldBase, kind: z.literal('customer') }),
	/** One of the ticket's customer, or of any. */
	z.object({ ...fieldBase, kind: z.literal('equipment'), ofAnyCustomer: z.boolean().default(false) }),
	z.object({
		...fieldBase,
		kind: z.literal('catalogLines'),
		catalog: z.enum(['service-item', 'spare-part']),
		maxCount: z.int().min(1).max(50).default(20)
	}),
	z.object({ ...fieldBase, kind: z.literal('attachments'), ...counts }),
	/** `watermark`: time, place and number are drawn into each before it is sent. */
	z.object({ ...fieldBase, kind: z.literal('photos'), ...counts, watermark: z.boolean().default(false) }),
	z.object({ ...fieldBase, kind: z.literal('signature') }),
	z.object({ ...fieldBase, kind: z.literal('checklist'), items: z.array(Choice).min(1).max(50) }),
	z.object({ ...fieldBase, kind: z.literal('rating'), max: z.int().min(3).max(10).default(5) }),
	/** Computed, never asked; a number is rounded half-up (四舍五入) to `decimals`, money to its minor unit. */
	z.object({
		...fieldBase,
		kind: z.literal('formula'),
		formula: z.string().max(1_000),
		result: z.enum(['number', 'money', 'text']).default('number'),
		decimals: z.int().min(0).max(6).default(2),
		currency: Currency,
		unit: LocalizedText.optional()
	}),
	/** The label as a heading over what follows. */
	z.object({ ...fieldBase, kind: z.literal('divider') }),
	z.object({ ...fieldBase, kind: z.literal('hint'), tone: z.enum(['info', 'warning']).default('info') })
]);
export type Field = z.infer<typeof Field>;
export type FieldOf<Kind extends Field['kind']> = Extract<Field, { kind: Kind }>;

export const Form = z.object({ fields: z.array(Field).max(60) });
export type Form = z.infer<typeof Form>;
