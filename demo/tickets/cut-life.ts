import { CANCEL_REASONS } from '../lists/remarks.ts';
import type { Random } from '../random.ts';
import { type Beat, byUser } from './beat.ts';
import type { Cast } from './cast.ts';
import type { TicketPlan } from './plan-tickets.ts';

/** The life as far as the ending lets it go. A stage that no beat reaches is the one the ticket was created in. */
export function cutLife({
	beats,
	ending,
	cast,
	random
}: {
	beats: readonly Beat[];
	ending: TicketPlan['ending'];
	cast: Cast;
	random: Random;
}): Beat[] {
	if (ending.kind === 'closed') return [...beats];
	const stage = ending.kind === 'open' ? ending.stage : ending.during;
	const reached = beats.findLastIndex((beat) => beat.reaches === stage);
	const next = beats.findIndex((beat, index) => index > reached && beat.reaches !== undefined);
	const lived = beats.slice(0, next === -1 ? undefined : next);
	if (ending.kind === 'open') return lived;
	return [
		...lived,
		{
			after: random.between(4, 25),
			actor: byUser(cast.manager.id),
			command: { type: 'ticket.cancel', reason: random.pick(CANCEL_REASONS) },
			reaches: 'canceled'
		}
	];
}
