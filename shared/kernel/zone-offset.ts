import { type Instant, MINUTE } from './instant.ts';

const formats = new Map<string, Intl.DateTimeFormat>();

/** Clocks change at whole quarters of an hour (IANA tz database, since 1972), so that a quarter has one offset. */
const QUARTER = 15 * MINUTE;
const REMEMBERED = 4_000;
const known = new Map<string, number>();

/** What to add to `at` to read the clock on the wall of `timeZone` as if it were UTC, in milliseconds. Throws for a zone that isn't one. */
export function zoneOffset(at: Instant, timeZone: string): number {
	const quarter = Math.floor(at / QUARTER);
	const key = `${quarter} ${timeZone}`;
	const remembered = known.get(key);
	if (remembered !== undefined) return remembered;
	const start = quarter * QUARTER;
	const parts = Object.fromEntries(
		formatOf(timeZone)
			.formatToParts(start)
			.map(({ type, value }) => [type, Number(value)])
	);
	const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = parts;
	const offset = Date.UTC(year, month - 1, day, hour, minute, second) - start;
	if (known.size >= REMEMBERED) known.clear();
	known.set(key, offset);
	return offset;
}

function formatOf(timeZone: string): Intl.DateTimeFormat {
	const format =
		formats.get(timeZone) ??
		new Intl.DateTimeFormat('en-US-u-ca-gregory-nu-latn', {
			timeZone,
			hourCycle: 'h23',
			year: 'numeric',
			month: 'numeric',
			day: 'numeric',
			hour: 'numeric',
			minute: 'numeric',
			second: 'numeric'
		});
	formats.set(timeZone, format);
	return format;
}
