import { jsonPointer } from '#shared/kernel/json-pointer.ts';
import { ok, type Result, refuse } from '#shared/kernel/result.ts';
import type { Answers } from './answers.ts';
import { evaluateForm } from './evaluate-form.ts';
import type { Form } from './form.ts';
import { BARE_OCCASION, type FormOccasion } from './form-occasion.ts';

/**
 * Answers that fit the form, in its order, with what is computed; fields that nobody filled or that aren't shown left out. What is sent for
 * fields that aren't asked is taken from nobody. Refusals, the first in the form's order: `form.unknown-field`, `form.required` and those of
 * `checkAnswer`, each with the field's pointer `/answers/<key>`.
 */
export function validateAnswers(form: Form, answers: Answers, occasion: FormOccasion = BARE_OCCASION): Result<Answers> {
	const keys = new Set(form.fields.map(({ key }) => key));
	for (const key of Object.keys(answers)) if (!keys.has(key)) return refuse('form.unknown-field', { key }, jsonPointer('answers', key));
	const filled = evaluateForm(form, answers, occasion);
	for (const { refusal } of filled) if (refusal !== undefined) return { ok: false, error: refusal };
	return ok(Object.fromEntries(filled.flatMap(({ field, answer, kept }) => (kept && answer !== undefined ? [[field.key, answer]] : []))));
}
