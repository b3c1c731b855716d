import { isCalendarDate } from '#shared/domain/formula/day-number.ts';
import type { CascadeOption } from './field-base.ts';
import type { Field } from './form.ts';
import { type FormFinding, formFinding } from './form-finding.ts';

/** More than this no phone shows, and nobody looks through. */
const MOST_OPTIONS = 2_000;
const DEEPEST = 6;

/**
 * Bounds that nothing lies within and offers that can't be told apart. Findings: `form.range-reversed`, `form.never-fits`,
 * `form.duplicate-choice`, `form.too-big`, `form.not-a-date`.
 */
export function checkLimits(field: Field, index: number): FormFinding[] {
	const reversed = (name: string, low: number | undefined, high: number | undefined) =>
		low !== undefined && high !== undefined && low > high ? [formFinding('range-reversed', field, [index, name])] : [];
	switch (field.kind) {
		case 'text': {
			const length = field.pattern !== undefined && 'template' in field.pattern ? [...field.pattern.template].length : undefined;
			const impossible = length !== undefined && (length > field.maxLength || length < field.minLength);
			return [
				...reversed('minLength', field.minLength, field.maxLength),
				...(impossible ? [formFinding('never-fits', field, [index, 'pattern'])] : [])
			];
		}
		case 'longText':
			return reversed('minLength', field.minLength, field.maxLength);
		case 'number':
			return reversed('min', field.min, field.max);
		case 'money':
			return reversed('minMinor', field.minMinor, field.maxMinor);
		case 'date':
		case 'dateTime':
			return checkDays(field, index);
		case 'choice':
			return duplicates(field, field.choices, [index, 'choices']);
		case 'choices':
			return [
				...duplicates(field, field.choices, [index, 'choices']),
				...reversed('minCount', field.minCount, Math.min(field.maxCount, field.choices.length))
			];
		case 'checklist':
			return duplicates(field, field.items, [index, 'items']);
		case 'cascade':
			return checkTree(field, field.options, [index, 'options']);
		case 'photos':
		case 'attachments':
			return reversed('minCount', field.minCount, field.maxCount);
		default:
			return [];
	}
}

function checkDays(field: Extract<Field, { kind: 'date' | 'dateTime' }>, index: number): FormFinding[] {
	const { earliest, latest } = field;
	const wrong = (['earliest', 'latest'] as const).filter((name) => typeof field[name] === 'string' && !isCalendarDate(String(field[name])));
	if (wrong.length > 0) return wrong.map((name) => formFinding('not-a-date', field, [index, name]));
	// A day of the calendar and one counted from today may lie either way round.
	const isReversed =
		(typeof earliest === 'string' && typeof latest === 'string' && earliest > latest) ||
		(typeof earliest === 'number' && typeof latest === 'number' && earliest > latest);
	return isReversed ? [formFinding('range-reversed', field, [index, 'earliest'])] : [];
}

type Offer = { readonly value: string };

function duplicates(field: Field, offers: readonly Offer[], place: readonly (string | number)[]): FormFinding[] {
	return offers.flatMap(({ value }, at) =>
		offers.findIndex((other) => other.value === value) < at ? [formFinding('duplicate-choice', field, [...place, at], { value })] : []
	);
}

function checkTree(field: Field, options: readonly CascadeOption[], place: readonly (string | number)[]): FormFinding[] {
	if (countOptions(options) > MOST_OPTIONS) return [formFinding('too-big', field, place, { most: MOST_OPTIONS })];
	if (place.length / 2 > DEEPEST) return [formFinding('too-big', field, place, { most: DEEPEST })];
	return [
		...duplicates(field, options, place),
		...options.flatMap((option, at) => (option.options ? checkTree(field, option.options, [...place, at, 'options']) : []))
	];
}

const countOptions = (options: readonly CascadeOption[]): number =>
	options.reduce((sum, option) => sum + 1 + (option.options ? countOptions(option.options) : 0), 0);
