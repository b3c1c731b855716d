import { m } from '#lib/paraglide/messages.js';

/** A length of time in the largest unit that is whole, or with one decimal from two hours on. */
export function spanWords(minutes: number): string {
	const short = (value: number) => String(Math.round(value * 10) / 10);
	if (minutes >= 1440 && (minutes % 1440 === 0 || minutes >= 2880)) return m.flow_days({ count: short(minutes / 1440) });
	if (minutes >= 60 && (minutes % 60 === 0 || minutes >= 120)) return m.flow_hours({ count: short(minutes / 60) });
	return m.flow_minutes({ count: short(minutes) });
}
