import { DAY, HOUR } from '#shared/kernel/instant.ts';

/** China keeps one time, UTC+8, without summer time since 1991. */
const OFFSET = 8 * HOUR;

/** Midnight in China before or at `at`. */
export const dayStart = (at: number): number => Math.floor((at + OFFSET) / DAY) * DAY - OFFSET;

/** The clock in China as hours with a fraction: 13.5 is half past one. */
export const hourOfDay = (at: number): number => (at - dayStart(at)) / HOUR;

/** `YYYY-MM-DD` moved by whole days. */
export function shiftDate(date: string, days: number): string {
	return new Date(Date.parse(`${date}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10);
}

/** Ten in the morning in China. */
export const morningOf = (date: string): number => Date.parse(`${date}T10:00:00+08:00`);
