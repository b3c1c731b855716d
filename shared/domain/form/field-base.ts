import { z } from 'zod';
import { PERMISSIONS } from '#shared/domain/access/permission.ts';
import { Condition } from '#shared/domain/condition/condition.ts';
import { AnswerSource, FieldDefault } from './field-default.ts';
import { LocalizedText } from './localized-text.ts';

/** What every field has. Its conditions may ask about the form's own fields as `field.<key>`, about other steps and about the ticket. */
export const fieldBase = {
	key: z.string().regex(/^[a-z][a-zA-Z0-9]{0,39}$/),
	label: LocalizedText,
	help: LocalizedText.optional(),
	required: z.boolean().default(false),
	requiredIf: Condition.optional(),
	/** A field that isn't shown has no answer: it is never required, and what was typed into it is dropped. */
	visibleIf: Condition.optional(),
	default: FieldDefault.optional(),
	/**
	 * `read`: shown and not asked; `hidden`: neither. Both hold the answer at `source`, which stays where it is, or without one their default,
	 * which is recorded with the form.
	 */
	access: z.enum(['write', 'read', 'hidden']).default('write'),
	source: AnswerSource.optional(),
	/** Only who holds this sees the answer whole. */
	masked: z.enum(PERMISSIONS).optional(),
	customerVisible: z.boolean().default(false)
};

export const Choice = z.object({ value: z.string().min(1).max(60), label: LocalizedText });
export type Choice = z.infer<typeof Choice>;

/** A choice with others below it; the answer is the way there, `/cooling/compressor/`, so that conditions can ask what it belongs to. */
export type CascadeOption = { readonly value: string; readonly label: Choice['label']; readonly options?: readonly CascadeOption[] | undefined };
export const CascadeOption: z.ZodType<CascadeOption> = Choice.extend({
	value: z.string().regex(/^[^/\s]{1,40}$/),
	options: z
		.array(z.lazy(() => CascadeOption))
		.min(1)
		.max(200)
		.optional()
});

/** Kinds of text that are told by a pattern of ours: one that a company wrote could take for ever to decide. */
export const TEXT_FORMATS = ['mobile', 'phone', 'email', 'id-card', 'plate', 'credit-code', 'postcode', 'digits', 'serial'] as const;

/** Or as a template: `#` a digit, `A` a letter, `*` either, anything else itself. */
export const TextPattern = z.union([z.object({ format: z.enum(TEXT_FORMATS) }), z.object({ template: z.string().min(1).max(60) })]);
export type TextPattern = z.infer<typeof TextPattern>;
