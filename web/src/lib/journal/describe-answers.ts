import { m } from '#lib/paraglide/messages.js';
import type { Answer, Answers } from '#shared/domain/form/answers.ts';
import type { Field, Form } from '#shared/domain/form/form.ts';
import { type Locale, localize } from '#shared/kernel/localized.ts';

export type DescribedAnswer = { readonly key: string; readonly label: string; readonly text: string };

/** The language, and what an item of the catalogue is called (its code when nobody knows). */
export type Reading = { readonly locale: Locale; readonly nameOf: (code: string) => string };

/** What was filled in, in words, in the order of the form; photos apart. A field that the form no longer has is shown by its key. */
export function describeAnswers(
	form: Form,
	answers: Answers,
	{ locale, nameOf }: Reading
): { readonly answers: readonly DescribedAnswer[]; readonly photos: readonly string[] } {
	const known = new Set(form.fields.map((field) => field.key));
	const photos = form.fields.flatMap((field) => (field.kind === 'photos' ? strings(answers[field.key]) : []));
	const described = form.fields
		.filter((field) => field.kind !== 'photos' && answers[field.key] !== undefined)
		.map((field) => ({ key: field.key, label: localize(field.label, locale), text: describeAnswer(field, answers[field.key], { locale, nameOf }) }));
	const orphans = Object.keys(answers)
		.filter((key) => !known.has(key))
		.map((key) => ({ key, label: key, text: String(answers[key]) }));
	return { answers: [...described, ...orphans], photos };
}

function describeAnswer(field: Field, answer: Answer | undefined, { locale, nameOf }: Reading): string {
	switch (field.kind) {
		case 'choice': {
			const choice = field.choices.find(({ value }) => value === answer);
			return choice ? localize(choice.label, locale) : String(answer ?? '');
		}
		case 'checklist':
			return `${strings(answer).length}/${field.items.length}`;
		case 'catalogLines':
			return Array.isArray(answer)
				? answer.map((line) => (typeof line === 'object' ? `${nameOf(line.code)} × ${line.quantityMilli / 1_000}` : line)).join(m.shell_list_comma())
				: '';
		case 'rating':
			return `${answer}/${field.max}`;
		default:
			return String(answer ?? '');
	}
}

const strings = (answer: Answer | undefined): string[] =>
	Array.isArray(answer) ? answer.filter((value): value is string => typeof value === 'string') : [];
