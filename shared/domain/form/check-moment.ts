import { isCalendarDate } from '#shared/domain/formula/day-number.ts';
import { localDay } from '#shared/kernel/instant.ts';
import { ok, type Result, refuse } from '#shared/kernel/result.ts';
import type { Answer } from './answers.ts';
import { dayBound } from './day-bound.ts';
import type { FieldOf } from './form.ts';
import type { FormOccasion } from './form-occasion.ts';
import { named } from './named.ts';

/** As far as instants go that have a date (ECMA-262, 21.4.1.1). */
const FURTHEST = 8.64e15;

/** A day of the calendar, or a minute, within the days allowed where the ticket is. Refusals: see `checkAnswer`. */
export function checkMoment(field: FieldOf<'date' | 'dateTime'>, answer: Answer, occasion: Pick<FormOccasion, 'now' | 'timeZone'>): Result<Answer> {
	const at = `/answers/${field.key}`;
	const day = dayOf(field, answer, occasion.timeZone);
	if (day === undefined) return refuse('form.not-a-date', named(field), at);
	const today = localDay(occasion.now, occasion.timeZone);
	if (field.earliest !== undefined && day < dayBound(field.earliest, today))
		return refuse('form.too-early', { ...named(field), date: dayBound(field.earliest, today) }, at);
	if (field.latest !== undefined && day > dayBound(field.latest, today))
		return refuse('form.too-late', { ...named(field), date: dayBound(field.latest, today) }, at);
	return ok(answer);
}

function dayOf({ kind }: FieldOf<'date' | 'dateTime'>, answer: Answer, timeZone: string): string | undefined {
	if (kind === 'date') return typeof answer === 'string' && isCalendarDate(answer) ? answer : undefined;
	return typeof answer === 'number' && Number.isInteger(answer) && Math.abs(answer) <= FURTHEST ? localDay(answer, timeZone) : undefined;
}
