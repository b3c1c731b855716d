const DURATION =
	/^P(?:(?<years>\d+)Y)?(?:(?<months>\d+)M)?(?:(?<weeks>\d+)W)?(?:(?<days>\d+)D)?(?:T(?:(?<hours>\d+)H)?(?:(?<minutes>\d+)M)?(?:(?<seconds>\d+(?:\.\d+)?)S)?)?$/;

const SECONDS: Readonly<Record<string, number>> = {
	years: 365 * 86_400,
	months: 30 * 86_400,
	weeks: 7 * 86_400,
	days: 86_400,
	hours: 3_600,
	minutes: 60,
	seconds: 1
};

/** Seconds of an ISO 8601 duration (a month is thirty days); undefined for what is none. */
export function secondsOf(text: string): number | undefined {
	const parts = Object.entries(DURATION.exec(text.trim())?.groups ?? {}).filter(([, value]) => value !== undefined);
	return parts.length === 0 ? undefined : parts.reduce((sum, [unit, value]) => sum + Number(value) * (SECONDS[unit] ?? 0), 0);
}

/** Whole minutes, rounded up, at least one: a flow knows no shorter wait. */
export const minutesOf = (seconds: number, secondsPerMinute: number): number => Math.max(1, Math.ceil(seconds / secondsPerMinute));
