import { dayNumber, writtenDate } from '#shared/domain/formula/day-number.ts';
import { DAY, localDay } from '#shared/kernel/instant.ts';
import type { Choose } from '#shared/kernel/testing/chooser.ts';
import { chooseOne } from '#shared/kernel/testing/chooser.ts';
import type { Answer, Answers } from '../answers.ts';
import type { AskedField } from '../check-answer.ts';
import { dayBound } from '../day-bound.ts';
import { isAsked } from '../evaluate-form.ts';
import type { CascadeOption, TextPattern } from '../field-base.ts';
import type { FieldOf, Form } from '../form.ts';
import { BARE_OCCASION, type FormOccasion } from '../form-occasion.ts';

/** Valid answers to any form: what is required or may become so, and some of the rest. `texts` are what free text is made of. */
export function answerForm(
	{ fields }: Form,
	choose: Choose,
	{ texts = ['已处理', 'ok', '更换电容 ×2'], occasion = BARE_OCCASION }: { texts?: readonly string[]; occasion?: FormOccasion } = {}
): Answers {
	return Object.fromEntries(
		fields
			.filter(isAsked)
			.filter((field) => field.access === 'write' && (field.required || field.requiredIf !== undefined || choose(2) === 0))
			.map((field) => [field.key, answerField(field, choose, { texts, occasion })])
	);
}

type Material = { readonly texts: readonly string[]; readonly occasion: FormOccasion };

function answerField(field: AskedField, choose: Choose, { texts, occasion }: Material): Answer {
	const some = <T>(count: number, make: (index: number) => T): T[] => Array.from({ length: count }, (_, index) => make(index));
	const between = (min: number, max: number) => Math.max(1, min + choose(max - min + 1));
	switch (field.kind) {
		case 'text':
			return field.pattern === undefined ? textOf(field, choose, texts) : patterned(field.pattern);
		case 'longText':
			return textOf(field, choose, texts);
		case 'number':
			return (field.min ?? Math.min(0, field.max ?? 0)) + (field.step ?? 0);
		case 'money':
			return field.minMinor ?? Math.min(choose(100_000), field.maxMinor ?? 100_000);
		case 'date':
			return dayWithin(field, occasion);
		case 'dateTime':
			return ((dayNumber(dayWithin(field, occasion)) ?? 0) + 0.5) * DAY;
		case 'choice':
			return chooseOne(choose, field.choices).value;
		case 'choices':
			return field.choices.slice(0, between(field.minCount, Math.min(field.maxCount, field.choices.length))).map(({ value }) => value);
		case 'checklist':
			return field.items.map(({ value }) => value).filter((_, index) => field.required || field.requiredIf || index === 0 || choose(2) === 0);
		case 'cascade':
			return wayDown(field.options, choose);
		case 'region':
			return chooseOne(choose, ['310101', '440305', '500103']);
		case 'location':
			return { lat: 31.2, lng: 121.5, text: '人民广场' };
		case 'person':
		case 'customer':
		case 'equipment':
			return { id: `${field.kind}-${choose(10)}`, name: '王秀英' };
		case 'photos':
			return some(between(field.minCount, field.maxCount), (index) => `photo-${choose(1_000)}-${index}`);
		case 'attachments':
			return some(between(field.minCount, field.maxCount), (index) => ({ id: `file-${index}`, name: `报告 ${index}.pdf` }));
		case 'signature':
			return `signature-${choose(1_000)}`;
		case 'catalogLines':
			return some(between(1, Math.min(3, field.maxCount)), () => ({
				code: `${field.catalog === 'service-item' ? 'SV' : 'SP'}-${choose(100)}`,
				quantityMilli: 1 + choose(5_000)
			}));
		case 'rating':
			return 1 + choose(field.max);
	}
}

const textOf = ({ minLength, maxLength }: FieldOf<'text' | 'longText'>, choose: Choose, texts: readonly string[]): string =>
	chooseOne(choose, texts).padEnd(minLength, '。').slice(0, maxLength);

function patterned(pattern: TextPattern): string {
	if ('template' in pattern) return pattern.template.replaceAll('#', '7').replaceAll('A', 'K').replaceAll('*', 'x');
	const samples = {
		mobile: '13800001234',
		phone: '021-6288 1234',
		email: 'wang@example.com',
		'id-card': '11010519491231002X',
		plate: '沪A12345',
		'credit-code': '91310000MA1K35CX8Q',
		postcode: '200040',
		digits: '12',
		serial: 'GR-2024/A1'
	};
	return samples[pattern.format];
}

function dayWithin({ earliest, latest }: FieldOf<'date' | 'dateTime'>, { now, timeZone }: FormOccasion): string {
	const today = localDay(now, timeZone);
	// Stories go on for a while, some for a century: this is after it.
	if (typeof earliest === 'number' && latest === undefined) {
		const day = dayBound(earliest, today);
		return day > '2099-12-31' ? day : '2099-12-31';
	}
	if (earliest !== undefined) return dayBound(earliest, today);
	return latest === undefined ? (writtenDate((dayNumber(today) ?? 0) + 1) ?? today) : dayBound(latest, today);
}

function wayDown(options: readonly CascadeOption[], choose: Choose): string {
	const option = chooseOne(choose, options);
	return `/${option.value}${option.options ? wayDown(option.options, choose) : '/'}`;
}
