import { m } from '#lib/paraglide/messages.js';
import type { TickerItem } from '#shared/contract/socket/wall.ts';

export const whole = (value: number, locale: string): string => new Intl.NumberFormat(locale).format(value);
/** `94.6%`; a dash while there is nothing to divide. */
export const percent = (share: number | null): string => (share === null ? '—' : `${(Math.floor(share * 1000) / 10).toFixed(1)}%`);
export const score = (value: number | null): string => (value === null ? '—' : value.toFixed(2));

export function newsWords({ kind, score: stars }: TickerItem): string {
	switch (kind) {
		case 'created':
			return m.wall_news_created();
		case 'dispatched':
			return m.wall_news_dispatched();
		case 'arrived':
			return m.wall_news_arrived();
		case 'completed':
			return m.wall_news_completed();
		case 'overdue':
			return m.wall_news_overdue();
		case 'escalated':
			return m.wall_news_escalated();
		case 'closed':
			return m.wall_news_closed();
		case 'rated':
			return m.wall_news_rated({ score: stars ?? 0 });
		case 'canceled':
			return m.wall_news_canceled();
	}
}
