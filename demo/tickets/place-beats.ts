import { DAY, HOUR, MINUTE, SECOND } from '#shared/kernel/instant.ts';
import { dayStart, hourOfDay } from '../company/calendar.ts';
import type { Beat } from './beat.ts';

/** Instants of the beats of a ticket created at `start`; what may not happen at night waits for the morning. */
export function placeForward(beats: readonly Beat[], start: number): number[] {
	let at = start;
	return beats.map(({ after, hours }, index) => {
		at += Math.max(Math.round(after * MINUTE), SECOND);
		if (hours !== undefined) at = withinHours(at, hours, index);
		return at;
	});
}

function withinHours(at: number, [from, to]: readonly [number, number], index: number): number {
	const hour = hourOfDay(at);
	if (hour >= from && hour < to) return at;
	const opening = dayStart(at) + from * HOUR + (hour < from ? 0 : DAY);
	// Not everybody acts on the stroke of the hour.
	return opening + ((at + index * 7 * MINUTE) % (50 * MINUTE));
}

/**
 * Instants of the beats of an open ticket whose current work item opened at `openedAt`: what came before is counted back from
 * there, what came after is stretched or squeezed so that the last of it happened `recently` ms before `now`.
 */
export function placeAround({ beats, openedAt, now, recently }: { beats: readonly Beat[]; openedAt: number; now: number; recently: number }): {
	readonly start: number;
	readonly instants: number[];
} {
	const opening = beats.findLastIndex((beat) => beat.opens);
	const gaps = beats.map(({ after }) => Math.max(Math.round(after * MINUTE), SECOND));
	const before = sum(gaps.slice(0, opening + 1));
	const start = openedAt - before;
	// What the system does follows at once, whoever waits.
	const elastic = (index: number) => index > opening && beats[index]?.actor.kind !== 'system';
	const since = sum(gaps.filter((_, index) => elastic(index)));
	const stretch = since === 0 ? 0 : Math.max(now - recently - openedAt, 0) / since;
	let at = start;
	const instants = gaps.map((gap, index) => {
		at += elastic(index) ? Math.floor(gap * stretch) : gap;
		return at;
	});
	return { start, instants };
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
