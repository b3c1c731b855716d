import { ok, type Result, refuse } from '#shared/kernel/result.ts';
import type { Answer } from './answers.ts';
import { checkChoice } from './check-choice.ts';
import { checkList } from './check-list.ts';
import { checkMoment } from './check-moment.ts';
import { checkQuantity } from './check-quantity.ts';
import type { Field, FieldOf } from './form.ts';
import type { FormOccasion } from './form-occasion.ts';
import { named } from './named.ts';
import { textFits } from './text-fits.ts';

/** A field that people answer; the others are computed or only say something. */
export type AskedField = Exclude<Field, { kind: 'formula' | 'divider' | 'hint' }>;

/**
 * One answer that isn't blank as its field keeps it: texts trimmed, choices in their order, photos each once. Refusals: `form.wrong-type`,
 * `form.too-short`, `form.too-long`, `form.wrong-format`, `form.too-small`, `form.too-large`, `form.off-step`, `form.not-a-date`,
 * `form.too-early`, `form.too-late`, `form.not-a-choice`, `form.go-deeper`, `form.not-a-region`, `form.checklist-incomplete`,
 * `form.too-few`, `form.too-few-photos`, `form.too-many`, `form.rating-out-of-range`; each at `/answers/<key>`.
 */
export function checkAnswer(
	field: AskedField,
	answer: Answer,
	{ required, occasion }: { required: boolean; occasion: Pick<FormOccasion, 'now' | 'timeZone'> }
): Result<Answer> {
	switch (field.kind) {
		case 'text':
		case 'longText':
			return checkText(field, answer);
		case 'number':
		case 'money':
		case 'rating':
			return checkQuantity(field, answer);
		case 'date':
		case 'dateTime':
			return checkMoment(field, answer, occasion);
		case 'choice':
		case 'choices':
		case 'checklist':
		case 'cascade':
		case 'region':
			return checkChoice(field, answer, required);
		case 'photos':
		case 'attachments':
		case 'catalogLines':
			return checkList(field, answer);
		case 'signature':
			return typeof answer === 'string' ? ok(answer) : refuse('form.wrong-type', named(field), `/answers/${field.key}`);
		case 'location':
			return isObject(answer) && 'lat' in answer ? ok(answer) : refuse('form.wrong-type', named(field), `/answers/${field.key}`);
		case 'person':
		case 'customer':
		case 'equipment':
			return isObject(answer) && 'id' in answer ? ok(answer) : refuse('form.wrong-type', named(field), `/answers/${field.key}`);
	}
}

function checkText(field: FieldOf<'text' | 'longText'>, answer: Answer): Result<Answer> {
	const at = `/answers/${field.key}`;
	if (typeof answer !== 'string') return refuse('form.wrong-type', named(field), at);
	const text = answer.trim();
	if (text.length < field.minLength) return refuse('form.too-short', { ...named(field), min: field.minLength }, at);
	if (text.length > field.maxLength) return refuse('form.too-long', { ...named(field), max: field.maxLength }, at);
	return field.kind === 'text' && field.pattern !== undefined && !textFits(text, field.pattern)
		? refuse('form.wrong-format', named(field), at)
		: ok(text);
}

const isObject = (answer: Answer): answer is Extract<Answer, { id: string } | { lat: number } | { masked: string }> =>
	typeof answer === 'object' && !Array.isArray(answer);
