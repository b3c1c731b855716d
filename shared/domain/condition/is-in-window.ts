import { DAY, HOUR, type Instant, MINUTE } from '#shared/kernel/instant.ts';
import { zoneOffset } from '#shared/kernel/zone-offset.ts';
import type { Occasion } from './condition.ts';
import type { TimeWindow } from './time-window.ts';

const UNITS = { minute: MINUTE, hour: HOUR, day: DAY };

/** Whether instants lie in a window; made once for a window, asked often. A calendar or zone that isn't there has no stretch. */
export function isInWindow(stretch: TimeWindow): (at: Instant, occasion: Pick<Occasion, 'now' | 'isOpen'>) => boolean {
	if ('last' in stretch) {
		const length = stretch.last * UNITS[stretch.unit];
		return (at, { now }) => at <= now && at >= now - length;
	}
	if ('next' in stretch) {
		const length = stretch.next * UNITS[stretch.unit];
		return (at, { now }) => at >= now && at <= now + length;
	}
	if ('calendar' in stretch) return (at, { isOpen }) => isOpen?.(stretch.calendar, at) ?? false;
	return onTheClock(stretch);
}

function onTheClock({ from, to, weekdays, timeZone }: Extract<TimeWindow, { from: string }>): (at: Instant) => boolean {
	const [opens, closes] = [millisecondsOf(from), millisecondsOf(to)];
	const days = weekdays === undefined ? undefined : new Set(weekdays);
	const isDay = (wall: number) => days === undefined || days.has(weekdayOf(wall));
	return (at) => {
		const wall = at + offsetOf(at, timeZone);
		const time = ((wall % DAY) + DAY) % DAY;
		if (opens < closes) return time >= opens && time < closes && isDay(wall);
		// Past midnight: what follows it belongs to the day before.
		return (time >= opens && isDay(wall)) || (time < closes && isDay(wall - DAY));
	};
}

function offsetOf(at: Instant, timeZone: string): number {
	try {
		return zoneOffset(at, timeZone);
	} catch {
		// Told before publishing (`checkCondition`); a flow that runs is total.
		return 0;
	}
}

/** 1 (Monday) to 7; the epoch was a Thursday. */
const weekdayOf = (wall: number): number => ((((Math.floor(wall / DAY) + 3) % 7) + 7) % 7) + 1;

const millisecondsOf = (clock: string): number => Number(clock.slice(0, 2)) * HOUR + Number(clock.slice(3)) * MINUTE;
