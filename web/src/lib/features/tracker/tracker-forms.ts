import { typedNumber } from '#lib/forms/typed-number.ts';
import { instantOf } from '#lib/time/wall-time.ts';
import type { Problem } from '#shared/contract/http/problem.ts';
import type { Answer, Answers } from '#shared/domain/form/answers.ts';
import type { Field, Form } from '#shared/domain/form/form.ts';
import { currencyExponent } from '#shared/kernel/money.ts';

/** What became of a form the customer sent; on a refusal with everything that was typed. */
export type Sent = {
	readonly action: 'submit' | 'urge' | 'comment';
	/** The id to send next time: the same after a lost answer, so that nothing happens twice; a new one after a refusal. */
	readonly commandId: string;
	readonly text: string;
	readonly answers: Answers;
	readonly problem?: Problem;
};

/** The answers in a posted form, by the kinds of its fields; photos and files are read apart, they may still have to be uploaded. */
export function readAnswers(form: Form, data: FormData, timeZone: string): Answers {
	const answers: Record<string, Answer> = {};
	for (const field of form.fields) {
		const answer = field.access === 'write' ? readAnswer(field, data, timeZone) : undefined;
		if (answer !== undefined) answers[field.key] = answer;
	}
	return answers;
}

function readAnswer(field: Field, data: FormData, timeZone: string): Answer | undefined {
	const values = data.getAll(`answer.${field.key}`).filter((value): value is string => typeof value === 'string' && value.trim() !== '');
	const [first] = values;
	if (first === undefined) return undefined;
	switch (field.kind) {
		case 'rating':
			return Number(first);
		case 'number':
			return typedNumber(first, null);
		case 'money':
			return typedNumber(first, currencyExponent(field.currency));
		case 'dateTime':
			// What isn't one is refused where it was typed.
			return instantOf(first, timeZone) ?? first;
		case 'checklist':
		case 'choices':
			return values;
		case 'location': {
			const [lat, lng] = first.split(',').map(Number);
			return lat === undefined || lng === undefined ? undefined : { lat, lng };
		}
		case 'text':
		case 'longText':
		case 'choice':
		case 'date':
		case 'cascade':
		case 'region':
		case 'signature':
			return first;
		default:
			return undefined;
	}
}

/** The field in which a customer who says "not solved" tells what is wrong; without it the technician would come back knowing nothing. */
export function missingRemark({ form, answers, tone }: { form: Form; answers: Answers; tone: string | undefined }): string | undefined {
	if (tone !== 'negative') return undefined;
	const remark = form.fields.find((field) => field.kind === 'longText' && field.access === 'write');
	return remark && answers[remark.key] === undefined ? remark.key : undefined;
}
