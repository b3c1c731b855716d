/** Epoch milliseconds, UTC. */
export type Instant = number;

export const SECOND = 1_000;
export const MINUTE = 60 * SECOND;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

// Building an Intl.DateTimeFormat costs ~50 µs; formatting with one that exists costs a few.
const dayFormats = new Map<string, Intl.DateTimeFormat>();

/**
 * Since Liberia's changed in 1972 the clocks of all zones differ from UTC by whole quarters of an hour (IANA tz database), so that a
 * quarter has one date.
 */
const WHOLE_QUARTERS_SINCE = Date.UTC(1973, 0, 1);
const QUARTER = 15 * MINUTE;
const REMEMBERED_DAYS = 1_000;
const knownDays = new Map<string, string>();

/** The calendar date of `at` in `timeZone`, as `YYYY-MM-DD`. Remembered, as boards ask for the same few dates again and again. */
export function localDay(at: Instant, timeZone: string): string {
	if (at < WHOLE_QUARTERS_SINCE) return dayFormat(timeZone).format(at);
	const key = `${Math.floor(at / QUARTER)} ${timeZone}`;
	const known = knownDays.get(key);
	if (known !== undefined) return known;
	const day = dayFormat(timeZone).format(at);
	if (knownDays.size >= REMEMBERED_DAYS) knownDays.clear();
	knownDays.set(key, day);
	return day;
}

function dayFormat(timeZone: string): Intl.DateTimeFormat {
	const known = dayFormats.get(timeZone);
	if (known !== undefined) return known;
	const format = new Intl.DateTimeFormat('en-CA', {
		timeZone,
		year: 'numeric',
		month: '2-digit',
		day: '2-digit'
	});
	dayFormats.set(timeZone, format);
	return format;
}

const hourFormats = new Map<string, Intl.DateTimeFormat>();

/** The hour of day (0–23) of `at` in `timeZone`. */
export function localHour(at: Instant, timeZone: string): number {
	let format = hourFormats.get(timeZone);
	if (format === undefined) {
		format = new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', hourCycle: 'h23' });
		hourFormats.set(timeZone, format);
	}
	return Number(format.format(at));
}
