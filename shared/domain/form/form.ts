import { z } from 'zod';

export const LocalizedText = z.object({
	zh: z.string().min(1).max(200),
	en: z.string().max(200)
});

const Choice = z.object({
	value: z.string().min(1).max(60),
	label: LocalizedText
});

const base = {
	key: z.string().regex(/^[a-z][a-zA-Z0-9]{0,39}$/),
	label: LocalizedText,
	required: z.boolean().default(false),
	customerVisible: z.boolean().default(false)
};

/** The kinds of field that the first flow needs; the union grows kind by kind. */
export const Field = z.discriminatedUnion('kind', [
	z.object({
		...base,
		kind: z.literal('text'),
		maxLength: z.int().min(1).max(4000).default(200)
	}),
	z.object({
		...base,
		kind: z.literal('longText'),
		maxLength: z.int().min(1).max(8000).default(2000)
	}),
	z.object({
		...base,
		kind: z.literal('choice'),
		choices: z.array(Choice).min(1).max(100)
	}),
	z.object({
		...base,
		kind: z.literal('checklist'),
		items: z.array(Choice).min(1).max(50)
	}),
	z.object({
		...base,
		kind: z.literal('photos'),
		minCount: z.int().min(0).max(20).default(0),
		maxCount: z.int().min(1).max(20).default(9)
	}),
	z.object({
		...base,
		kind: z.literal('catalogLines'),
		catalog: z.enum(['service-item', 'spare-part']),
		maxCount: z.int().min(1).max(50).default(20)
	}),
	z.object({
		...base,
		kind: z.literal('rating'),
		max: z.int().min(3).max(10).default(5)
	})
]);
export type Field = z.infer<typeof Field>;

export const Form = z.object({ fields: z.array(Field).max(60) });
export type Form = z.infer<typeof Form>;
