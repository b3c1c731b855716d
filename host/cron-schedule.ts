/**
 * Whether a five-field cron expression (minute, hour, day of month, month, day of week; `*`, `a-b`, lists and `/step`)
 * falls due in the minute of `at`, in UTC as Cloudflare reads it.
 */
export function isDue(cron: string, at: Date): boolean {
	const [minute = '*', hour = '*', day = '*', month = '*', weekday = '*'] = cron.trim().split(/\s+/);
	return (
		hasValue(minute, at.getUTCMinutes(), 0) &&
		hasValue(hour, at.getUTCHours(), 0) &&
		hasValue(day, at.getUTCDate(), 1) &&
		hasValue(month, at.getUTCMonth() + 1, 1) &&
		hasValue(weekday, at.getUTCDay(), 0)
	);
}

function hasValue(field: string, value: number, lowest: number): boolean {
	return field.split(',').some((part) => {
		const [range = '*', stepText] = part.split('/');
		const step = Number(stepText ?? 1);
		if (range === '*') return (value - lowest) % step === 0;
		const [from = Number.NaN, to = stepText === undefined ? from : Number.POSITIVE_INFINITY] = range.split('-').map(Number);
		return value >= from && value <= to && (value - from) % step === 0;
	});
}

/** The first instant of the minute after `now` (epoch ms). */
export const nextMinute = (now: number): number => (Math.floor(now / 60_000) + 1) * 60_000;
