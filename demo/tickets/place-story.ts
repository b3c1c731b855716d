import { DAY, HOUR, MINUTE } from '#shared/kernel/instant.ts';
import { dayStart, hourOfDay } from '../company/calendar.ts';
import type { Random } from '../random.ts';
import type { Beat } from './beat.ts';
import { openedAtFor } from './due-instant.ts';
import { placeAround, placeForward } from './place-beats.ts';
import type { TicketPlan } from './plan-tickets.ts';

/** A story with its times; `start` is the creation, `instants` are those of the beats. */
export type PlacedStory = { readonly beats: readonly Beat[]; readonly start: number; readonly instants: readonly number[] };

const DAYS_BACK = 29;
const TRIES = 60;
const OPEN_TRIES = 12;

/**
 * When everything happened: an open ticket is hung on its time limit, a finished one starts on a day on which it can end in time.
 * Both are tried several times, because not every story fits before `now` or into the day.
 */
export function placeStory({
	tell,
	ending,
	now,
	random
}: {
	tell: () => Beat[];
	ending: TicketPlan['ending'];
	now: number;
	random: Random;
}): PlacedStory {
	if (ending.kind === 'open') {
		const stories = Array.from({ length: OPEN_TRIES }, () => placeOpen({ beats: tell(), ending, now, random }));
		return stories.reduce((best, story) => (nightShare(story) < nightShare(best) ? story : best));
	}
	const beats = tell();
	const endsToday = ending.kind === 'closed' && ending.today;
	for (let attempt = 0; attempt < TRIES; attempt++) {
		const start = startingInstant({ daysBack: endsToday ? random.integer(0, 3) : random.integer(1, DAYS_BACK), now, random });
		const instants = placeForward(beats, start);
		const end = instants.at(-1) ?? start;
		if (end <= now && (!endsToday || end >= dayStart(now))) return { beats, start, instants };
	}
	// Just after midnight nothing can have ended today.
	const start = startingInstant({ daysBack: DAYS_BACK, now, random });
	return { beats, start, instants: placeForward(beats, start) };
}

function placeOpen({
	beats,
	ending: { stage, due },
	now,
	random
}: {
	beats: readonly Beat[];
	ending: Extract<TicketPlan['ending'], { kind: 'open' }>;
	now: number;
	random: Random;
}): PlacedStory {
	const openedAt = openedAtFor({ stage, due, now, random });
	const recently = Math.min(random.between(3, 40) * MINUTE, (now - openedAt) / 2);
	return { beats, ...placeAround({ beats, openedAt, now, recently }) };
}

/** How much of it happens while the company sleeps. */
function nightShare({ start, instants }: PlacedStory): number {
	const all = [start, ...instants];
	return all.filter((at) => hourOfDay(at) < 7.5 || hourOfDay(at) > 21.5).length / all.length;
}

/** People report what is broken during the day, a few in the evening. */
function startingInstant({ daysBack, now, random }: { daysBack: number; now: number; random: Random }): number {
	const hour = random.chance(0.93) ? random.between(8, 16.5) : random.between(16.5, 21.5);
	return Math.round(dayStart(now) - daysBack * DAY + hour * HOUR);
}
