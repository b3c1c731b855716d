import { dayNumber, writtenDate } from '#shared/domain/formula/day-number.ts';

/** The day that a bound stands for: itself, or so many days from `today`. */
export function dayBound(bound: string | number, today: string): string {
	return typeof bound === 'string' ? bound : (writtenDate((dayNumber(today) ?? 0) + bound) ?? today);
}
