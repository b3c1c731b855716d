import { m } from '#lib/paraglide/messages.js';
import type { Answer, Answers, Reference } from '#shared/domain/form/answers.ts';
import { cascadeWay } from '#shared/domain/form/cascade-way.ts';
import { filesIn } from '#shared/domain/form/files-in.ts';
import type { Field, Form } from '#shared/domain/form/form.ts';
import { type Locale, localize } from '#shared/kernel/localized.ts';
import { formatMoney } from '#shared/kernel/money.ts';

export type DescribedAnswer = {
	readonly key: string;
	readonly label: string;
	readonly text: string;
	/** Files to save, instead of the text. */
	readonly files?: readonly Reference[];
	/** A region code, whose name is looked up where it is shown: the list of them is long. */
	readonly region?: string;
};

/** The language, the zone that moments are told in, and what an item of the catalogue is called (its code when nobody knows). */
export type Reading = { readonly locale: Locale; readonly timeZone: string; readonly nameOf: (code: string) => string };

/** What was filled in, in words, in the order of the form; pictures apart. A field that the form no longer has is shown by its key. */
export function describeAnswers(
	form: Form,
	answers: Answers,
	reading: Reading
): { readonly answers: readonly DescribedAnswer[]; readonly photos: readonly string[] } {
	const known = new Set(form.fields.map((field) => field.key));
	const isPicture = ({ kind }: Field) => kind === 'photos' || kind === 'signature';
	const photos = form.fields.flatMap((field) => (isPicture(field) ? filesIn(field, answers[field.key]) : []));
	const described = form.fields.flatMap((field) => {
		const answer = answers[field.key];
		if (answer === undefined || (isPicture(field) && !isMasked(answer))) return [];
		return [{ key: field.key, label: localize(field.label, reading.locale), ...describeAnswer(field, answer, reading) }];
	});
	const orphans = Object.keys(answers)
		.filter((key) => !known.has(key))
		.map((key) => ({ key, label: key, text: String(answers[key]) }));
	return { answers: [...described, ...orphans], photos };
}

const isMasked = (answer: Answer): answer is Extract<Answer, { masked: string }> => typeof answer === 'object' && 'masked' in answer;

/** One answer in words. */
export function describeAnswer(field: Field, answer: Answer, { locale, timeZone, nameOf }: Reading): Omit<DescribedAnswer, 'key' | 'label'> {
	if (isMasked(answer)) return { text: answer.masked };
	if (field.kind === 'region') return { text: String(answer), region: String(answer) };
	if (field.kind === 'attachments' && Array.isArray(answer)) {
		const files = answer.filter((entry): entry is Reference => typeof entry === 'object' && 'id' in entry);
		return { text: files.map(({ name }) => name).join(m.shell_list_comma()), files };
	}
	return { text: inWords(field, answer, { locale, timeZone, nameOf }) };
}

function inWords(field: Field, answer: Answer, { locale, timeZone, nameOf }: Reading): string {
	const labelOf = (choices: readonly { value: string; label: { zh: string; en: string } }[], value: unknown) => {
		const choice = choices.find((candidate) => candidate.value === value);
		return choice ? localize(choice.label, locale) : String(value ?? '');
	};
	const measured = (unit: { zh: string; en: string } | undefined) => (unit ? `${answer} ${localize(unit, locale)}` : String(answer));
	const money = (currency: string) => (typeof answer === 'number' ? formatMoney({ amountMinor: answer, currency }, locale) : String(answer));
	switch (field.kind) {
		case 'choice':
			return labelOf(field.choices, answer);
		case 'choices':
			return Array.isArray(answer) ? answer.map((value) => labelOf(field.choices, value)).join(m.shell_list_comma()) : '';
		case 'cascade':
			return (cascadeWay(field.options, String(answer)) ?? []).map(({ label }) => localize(label, locale)).join(' / ') || String(answer);
		case 'checklist':
			return `${Array.isArray(answer) ? answer.length : 0}/${field.items.length}`;
		case 'catalogLines':
			return Array.isArray(answer)
				? answer
						.map((line) => (typeof line === 'object' && 'code' in line ? `${nameOf(line.code)} × ${line.quantityMilli / 1_000}` : String(line)))
						.join(m.shell_list_comma())
				: '';
		case 'rating':
			return `${answer}/${field.max}`;
		case 'number':
			return measured(field.unit);
		case 'money':
			return money(field.currency);
		case 'formula':
			return field.result === 'money' ? money(field.currency) : measured(field.unit);
		case 'dateTime':
			return typeof answer === 'number'
				? new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short', hourCycle: 'h23', timeZone }).format(answer)
				: String(answer);
		default:
			if (typeof answer !== 'object') return String(answer);
			if ('name' in answer) return answer.name;
			return 'lat' in answer ? [answer.text, `${answer.lat.toFixed(5)}, ${answer.lng.toFixed(5)}`].filter(Boolean).join(' · ') : '';
	}
}
