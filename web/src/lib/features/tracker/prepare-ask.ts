import { regionName, regionTree } from '#lib/forms/china-regions.ts';
import { numberTyped } from '#lib/forms/typed-number.ts';
import { describeAnswer } from '#lib/journal/describe-answers.ts';
import { wallTime } from '#lib/time/wall-time.ts';
import type { Answer, Answers, Reference } from '#shared/domain/form/answers.ts';
import { evaluateForm } from '#shared/domain/form/evaluate-form.ts';
import type { CascadeOption } from '#shared/domain/form/field-base.ts';
import { filesIn } from '#shared/domain/form/files-in.ts';
import type { Field } from '#shared/domain/form/form.ts';
import type { FormOccasion } from '#shared/domain/form/form-occasion.ts';
import type { TrackerMoment } from '#shared/domain/ticket/tracker-timeline.ts';
import type { TrackerAsk } from '#shared/domain/ticket/tracker-view.ts';
import { type Locale, localize } from '#shared/kernel/localized.ts';
import { currencyExponent, formatMoney } from '#shared/kernel/money.ts';

type Option = { readonly value: string; readonly label: string };
type Plain = { readonly type: string; readonly value: string; readonly inputmode?: 'decimal'; readonly maxlength?: number };

/** A field of the customer's form, ready to be written as HTML: the page itself knows no forms. */
export type AskedField = {
	readonly field: Field;
	readonly visible: boolean;
	readonly required: boolean;
	readonly answer: Answer | undefined;
	/** What a field that isn't asked holds, in words or as pictures. */
	readonly said: string;
	readonly pictures: readonly string[];
	readonly unit: string;
	/** For what one of a browser's own fields asks. */
	readonly plain: Plain | undefined;
	/** What there is to choose from, under the names of what it lies in. */
	readonly groups: readonly { readonly name: string; readonly options: readonly Option[] }[];
};

export type PreparedAsk = {
	/** Whether a script shows and hides fields, reckons, or has somebody sign; most forms of customers need none. */
	readonly live: boolean;
	readonly occasion: FormOccasion;
	readonly fields: readonly AskedField[];
};

type Reader = { readonly locale: Locale; readonly timeZone: string; readonly now: number };

/** The form with what was sent before, or with what it proposes. */
export function prepareAsk(ask: TrackerAsk, sent: Answers | undefined, reader: Reader): PreparedAsk {
	const { now, timeZone } = reader;
	const occasion: FormOccasion = { facts: ask.facts, answers: ask.answers, before: {}, now, timeZone };
	const proposed = () =>
		Object.fromEntries(
			evaluateForm(ask.form, {}, occasion).flatMap(({ field, proposed: answer }) => (answer === undefined ? [] : [[field.key, answer]]))
		);
	const answers: Answers = sent ?? proposed();
	const fields = evaluateForm(ask.form, answers, occasion)
		.filter(({ field }) => field.access !== 'hidden')
		.map(({ field, visible, required, answer }): AskedField => {
			const given = answers[field.key];
			return {
				field,
				visible,
				required,
				answer: given,
				said: answer === undefined ? '' : inWords(field, answer, reader).text,
				pictures: filesIn(field, answer),
				unit: unitOf(field, reader.locale),
				plain: plainField(field, given, timeZone),
				groups: groupsOf(field, reader.locale)
			};
		});
	const needsScript = ({ visibleIf, requiredIf, kind }: Field) =>
		visibleIf !== undefined || requiredIf !== undefined || kind === 'formula' || kind === 'signature' || kind === 'location';
	return { live: fields.some(({ field }) => needsScript(field)), occasion, fields };
}

export type SaidAnswer = { readonly key: string; readonly label: string; readonly text: string; readonly files?: readonly Reference[] };

/** What was filled in for the customer to read, in words; by the number of the moment in the timeline. */
export function sayAnswers(timeline: readonly TrackerMoment[], reader: Reader, nameOf: (code: string) => string): readonly (readonly SaidAnswer[])[] {
	return timeline.map(({ answers = [] }) =>
		answers.map(({ field, answer }) => ({ key: field.key, label: localize(field.label, reader.locale), ...inWords(field, answer, reader, nameOf) }))
	);
}

function inWords(field: Field, answer: Answer, { locale, timeZone }: Reader, nameOf = (code: string) => code): Pick<SaidAnswer, 'text' | 'files'> {
	const { text, region, files } = describeAnswer(field, answer, { locale, timeZone, nameOf });
	return { text: region === undefined ? text : regionName(region), ...(files === undefined ? {} : { files }) };
}

function unitOf(field: Field, locale: Locale): string {
	if (field.kind === 'money') return formatMoney({ amountMinor: 0, currency: field.currency }, locale).replace(/[\d.,]+/, '');
	return (field.kind === 'number' || field.kind === 'formula') && field.unit ? localize(field.unit, locale) : '';
}

function plainField(field: Field, answer: Answer | undefined, timeZone: string): Plain | undefined {
	const text = typeof answer === 'string' ? answer : '';
	switch (field.kind) {
		case 'text':
			return { type: 'text', value: text, maxlength: field.maxLength };
		case 'number':
			return { type: 'text', inputmode: 'decimal', value: typeof answer === 'number' ? numberTyped(answer, null) : text };
		case 'money':
			return { type: 'text', inputmode: 'decimal', value: typeof answer === 'number' ? numberTyped(answer, currencyExponent(field.currency)) : text };
		case 'date':
			return { type: 'date', value: text };
		case 'dateTime':
			return { type: 'datetime-local', value: typeof answer === 'number' ? wallTime(answer, timeZone) : text };
		default:
			return undefined;
	}
}

function groupsOf(field: Field, locale: Locale): AskedField['groups'] {
	if (field.kind === 'cascade') return [{ name: localize(field.label, locale), options: ways(field.options, field.anyLevel, locale) }];
	if (field.kind !== 'region') return [];
	const named = (options: readonly CascadeOption[]): Option[] => options.map(({ value, label }) => ({ value, label: localize(label, locale) }));
	const provinces = regionTree(field.level);
	if (field.level === 'province') return [{ name: localize(field.label, locale), options: named(provinces) }];
	const above = field.level === 'city' ? provinces : provinces.flatMap(({ options = [] }) => options);
	return above.map((group) => ({ name: regionName(group.value), options: named(group.options ?? [group]) }));
}

/** Every way down a tree as one choice. */
function ways(options: readonly CascadeOption[], anyLevel: boolean, locale: Locale, above: Option = { value: '/', label: '' }): Option[] {
	return options.flatMap((option) => {
		const own = { value: `${above.value}${option.value}/`, label: above.label + localize(option.label, locale) };
		const below = option.options ? ways(option.options, anyLevel, locale, { ...own, label: `${own.label} / ` }) : [];
		return [...(anyLevel || !option.options ? [own] : []), ...below];
	});
}
