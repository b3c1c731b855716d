import { m } from '#lib/paraglide/messages.js';
import { DAY, HOUR, localDay, MINUTE, SECOND } from '#shared/kernel/instant.ts';
import type { Locale } from '#shared/kernel/localized.ts';

type Where = { readonly locale: Locale; readonly timeZone?: string };

// Building an Intl.DateTimeFormat costs ~50 µs and a board shows hundreds of times.
const formats = new Map<string, Intl.DateTimeFormat>();

function format(name: 'clock' | 'day' | 'year-day' | 'full', { locale, timeZone }: Where): Intl.DateTimeFormat {
	const key = `${name}|${locale}|${timeZone ?? ''}`;
	let found = formats.get(key);
	if (!found) {
		const parts: Record<typeof name, Intl.DateTimeFormatOptions> = {
			clock: { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
			day: { month: 'short', day: 'numeric' },
			'year-day': { year: 'numeric', month: 'short', day: 'numeric' },
			full: { dateStyle: 'full', timeStyle: 'medium', hourCycle: 'h23' }
		};
		found = new Intl.DateTimeFormat(locale, { ...parts[name], timeZone });
		formats.set(key, found);
	}
	return found;
}

export const formatClock = (at: number, where: Where): string => format('clock', where).format(at);
export const formatFull = (at: number, where: Where): string => format('full', where).format(at);
export const formatDay = (at: number, where: Where): string => format('year-day', where).format(at);

/** `今天 14:18`, `昨天 09:02`, `11月3日 09:02`, with the year when it isn't this one. */
export function formatMoment(at: number, now: number, where: Where): string {
	const zone = where.timeZone ?? Intl.DateTimeFormat().resolvedOptions().timeZone;
	const day = localDay(at, zone);
	const time = formatClock(at, where);
	if (day === localDay(now, zone)) return m.shell_today_at({ time });
	if (day === localDay(now - DAY, zone)) return m.shell_yesterday_at({ time });
	if (day === localDay(now + DAY, zone)) return m.shell_tomorrow_at({ time });
	const name = day.slice(0, 4) === localDay(now, zone).slice(0, 4) ? 'day' : 'year-day';
	return `${format(name, where).format(at)} ${time}`;
}

/** A span in at most two units: `42 秒`, `12 分`, `2 时 49 分`, `3 天 4 时`. */
export function formatSpan(ms: number): string {
	const span = Math.max(ms, 0);
	if (span < MINUTE) return m.shell_span_seconds({ s: Math.floor(span / SECOND) });
	if (span < HOUR) return m.shell_span_minutes({ m: Math.floor(span / MINUTE) });
	if (span < DAY) {
		const [hours, minutes] = [Math.floor(span / HOUR), Math.floor((span % HOUR) / MINUTE)];
		return minutes === 0 ? m.shell_span_whole_hours({ h: hours }) : m.shell_span_hours({ h: hours, m: minutes });
	}
	const [days, hours] = [Math.floor(span / DAY), Math.floor((span % DAY) / HOUR)];
	return hours === 0 ? m.shell_span_whole_days({ d: days }) : m.shell_span_days({ d: days, h: hours });
}

/** `刚刚`, `5 分前`, `2 时 10 分前`. */
export function formatAgo(at: number, now: number): string {
	const past = now - at;
	return past < MINUTE ? m.shell_just_now() : m.shell_ago({ span: formatSpan(past) });
}
