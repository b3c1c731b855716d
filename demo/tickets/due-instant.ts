import { MINUTE } from '#shared/kernel/instant.ts';
import type { Random } from '../random.ts';
import type { Due, OpenStage } from './plan-tickets.ts';

/** The limit (minutes) of the work item that a ticket in this stage waits for, as in the field-service flow. */
const LIMIT_MINUTES: Readonly<Record<OpenStage, number>> = {
	new: 30,
	dispatching: 60,
	dispatched: 480,
	enroute: 480,
	doing: 480,
	confirming: 2880,
	rating: 4320
};

/** How late "overdue" may be (minutes); a visit can be late since yesterday. */
const LATEST_MINUTES: Readonly<Record<OpenStage, number>> = {
	new: 26,
	dispatching: 34,
	dispatched: 900,
	enroute: 240,
	doing: 300,
	confirming: 900,
	rating: 900
};

/** The share of the limit that is used up on a visit that is "fine": there was time to get so far, and not much more. */
const USED: Partial<Readonly<Record<OpenStage, readonly [number, number]>>> = {
	dispatched: [0.02, 0.3],
	enroute: [0.06, 0.3],
	doing: [0.15, 0.5]
};

/** When the open work item must have opened so that, at `now`, it is late, nearly late or fine. */
export function openedAtFor({ stage, due, now, random }: { stage: OpenStage; due: Due; now: number; random: Random }): number {
	const limit = LIMIT_MINUTES[stage];
	switch (due) {
		case 'overdue':
			return now - Math.round((limit + random.between(4, LATEST_MINUTES[stage])) * MINUTE);
		case 'near':
			return now - Math.round(limit * random.between(0.88, 0.96) * MINUTE);
		case 'fine':
			return now - Math.round(limit * random.between(...(USED[stage] ?? [0.05, 0.6])) * MINUTE);
	}
}
