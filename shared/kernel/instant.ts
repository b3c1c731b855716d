/** Epoch milliseconds, UTC. */
export type Instant = number;

export const SECOND = 1_000;
export const MINUTE = 60 * SECOND;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

// Building an Intl.DateTimeFormat costs ~50 µs; formatting with one that exists costs ~1 µs.
const dayFormats = new Map<string, Intl.DateTimeFormat>();

/** The calendar date of `at` in `timeZone`, as `YYYY-MM-DD`. */
export function localDay(at: Instant, timeZone: string): string {
	let format = dayFormats.get(timeZone);
	if (format === undefined) {
		format = new Intl.DateTimeFormat('en-CA', {
			timeZone,
			year: 'numeric',
			month: '2-digit',
			day: '2-digit'
		});
		dayFormats.set(timeZone, format);
	}
	return format.format(at);
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
