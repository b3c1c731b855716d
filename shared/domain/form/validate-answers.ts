import { jsonPointer } from '#shared/kernel/json-pointer.ts';
import { ok, type Result, refuse } from '#shared/kernel/result.ts';
import type { Answer, Answers, CatalogLine } from './answers.ts';
import type { Field, Form } from './form.ts';

/**
 * Answers that fit the form, with the fields nobody filled left out.
 * Refusals: `form.unknown-field`, `form.required`, `form.wrong-type`, `form.too-long`, `form.not-a-choice`,
 * `form.checklist-incomplete`, `form.too-few-photos`, `form.too-many`, `form.rating-out-of-range`; each with the field's
 * pointer `/answers/<key>`.
 */
export function validateAnswers(form: Form, answers: Answers): Result<Answers> {
	const byKey = new Map(form.fields.map((field) => [field.key, field]));
	for (const key of Object.keys(answers)) if (!byKey.has(key)) return refuse('form.unknown-field', { key }, jsonPointer('answers', key));
	const kept: Record<string, Answer> = {};
	for (const field of form.fields) {
		// A field may be called `constructor`, which every object has.
		const answer = Object.hasOwn(answers, field.key) ? answers[field.key] : undefined;
		if (answer === undefined || isBlank(answer)) {
			if (field.required) return refuse('form.required', named(field), `/answers/${field.key}`);
			continue;
		}
		const checked = checkAnswer(field, answer);
		if (!checked.ok) return checked;
		kept[field.key] = checked.value;
	}
	return ok(kept);
}

function checkAnswer(field: Field, answer: Answer): Result<Answer> {
	const no = (code: string, params: Record<string, string | number> = {}) =>
		refuse(`form.${code}`, { ...named(field), ...params }, `/answers/${field.key}`);
	switch (field.kind) {
		case 'text':
		case 'longText':
			if (typeof answer !== 'string') return no('wrong-type');
			return answer.trim().length > field.maxLength ? no('too-long', { max: field.maxLength }) : ok(answer.trim());
		case 'choice':
			if (typeof answer !== 'string') return no('wrong-type');
			return field.choices.some((choice) => choice.value === answer) ? ok(answer) : no('not-a-choice');
		case 'checklist': {
			if (!isStrings(answer)) return no('wrong-type');
			const ticked = new Set(answer);
			if (answer.some((value) => !field.items.some((item) => item.value === value))) return no('not-a-choice');
			// A required checklist is a safety checklist: every item of it, not just one.
			if (field.required && ticked.size < field.items.length)
				return no('checklist-incomplete', {
					done: ticked.size,
					of: field.items.length
				});
			return ok(field.items.map((item) => item.value).filter((value) => ticked.has(value)));
		}
		case 'photos': {
			if (!isStrings(answer)) return no('wrong-type');
			// The same photo twice is one photo.
			const photos = [...new Set(answer)];
			if (photos.length < field.minCount) return no('too-few-photos', { min: field.minCount });
			return photos.length > field.maxCount ? no('too-many', { max: field.maxCount }) : ok(photos);
		}
		case 'catalogLines':
			if (!isLines(answer)) return no('wrong-type');
			return answer.length > field.maxCount ? no('too-many', { max: field.maxCount }) : ok(answer);
		case 'rating':
			if (typeof answer !== 'number') return no('wrong-type');
			return Number.isInteger(answer) && answer >= 1 && answer <= field.max ? ok(answer) : no('rating-out-of-range', { max: field.max });
	}
}

const named = (field: Field) => ({
	labelZh: field.label.zh,
	labelEn: field.label.en || field.label.zh
});

const isBlank = (answer: Answer) => (typeof answer === 'string' ? answer.trim() === '' : Array.isArray(answer) && answer.length === 0);

const isStrings = (answer: Answer): answer is string[] => Array.isArray(answer) && answer.every((entry) => typeof entry === 'string');

const isLines = (answer: Answer): answer is CatalogLine[] => Array.isArray(answer) && answer.every((entry) => typeof entry === 'object');
