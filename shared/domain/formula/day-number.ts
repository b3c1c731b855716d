import { DAY } from '#shared/kernel/instant.ts';

const WRITTEN = /^(\d{4})-(\d{2})-(\d{2})$/;

/** The number of a day `YYYY-MM-DD`, counted from the epoch; undefined for what is no day of the calendar. */
export function dayNumber(date: string): number | undefined {
	const [, year, month, day] = WRITTEN.exec(date) ?? [];
	if (year === undefined) return undefined;
	const at = Date.UTC(Number(year), Number(month) - 1, Number(day));
	return Number(year) >= 1000 && writtenDate(at / DAY) === date ? at / DAY : undefined;
}

/** The day of a number, as `YYYY-MM-DD`; undefined beyond the years that are written with four digits. */
export function writtenDate(number: number): string | undefined {
	const at = new Date(number * DAY);
	const written = Number.isNaN(at.getTime()) ? '' : at.toISOString();
	return WRITTEN.test(written.slice(0, 10)) && written.length === 24 ? written.slice(0, 10) : undefined;
}

/** Whether a text is a day of the calendar. */
export const isCalendarDate = (date: string): boolean => dayNumber(date) !== undefined;
