import type { Locale } from '#lib/paraglide/runtime.js';
import { DAY, localDay } from '#shared/kernel/instant.ts';

const formats = new Map<string, Intl.DateTimeFormat>();

function format(locale: Locale, timeZone: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
	const key = `${locale} ${timeZone} ${JSON.stringify(options)}`;
	const known = formats.get(key);
	if (known) return known;
	const made = new Intl.DateTimeFormat(locale, { timeZone, ...options });
	formats.set(key, made);
	return made;
}

/** `今天 14:45`, `明天 09:00`, `11月23日 周一 14:45`: the hour is the place's own, `now` decides what today is. */
export function friendlyTime(at: number, { now, timeZone, locale }: { now: number; timeZone: string; locale: Locale }): string {
	const time = format(locale, timeZone, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(at);
	const days = Math.round((Date.parse(localDay(at, timeZone)) - Date.parse(localDay(now, timeZone))) / DAY);
	if (Math.abs(days) <= 1) {
		const word = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(days, 'day');
		return `${locale === 'en' ? word.charAt(0).toUpperCase() + word.slice(1) : word} ${time}`;
	}
	const year = localDay(at, timeZone).slice(0, 4) === localDay(now, timeZone).slice(0, 4) ? {} : ({ year: 'numeric' } as const);
	const date = format(locale, timeZone, { ...year, month: 'short', day: 'numeric' });
	const weekday = format(locale, timeZone, { weekday: 'short' });
	return locale === 'en' ? `${weekday.format(at)} ${date.format(at)}, ${time}` : `${date.format(at)} ${weekday.format(at)} ${time}`;
}
