import type { Audience } from '#shared/domain/ticket/audience.ts';
import type { DemoActor, DemoCommand } from '../demo-company.ts';
import { CUSTOMER_COMMENTS, DESK_COMMENTS, DESK_REPLIES, TECHNICIAN_COMMENTS } from '../lists/remarks.ts';
import type { Random } from '../random.ts';
import { type Beat, BY_CUSTOMER, byUser } from './beat.ts';
import type { Cast } from './cast.ts';

const say = (audience: Audience, text: string): DemoCommand => ({ type: 'ticket.comment', audience, text, photos: [] });

/** What the desk notes for the dispatcher, in one ticket of five. */
export function talkOnDesk({ cast, random }: { cast: Cast; random: Random }): Beat[] {
	if (!random.chance(0.2)) return [];
	return [{ after: random.between(1, 4), actor: byUser(cast.desk.id), command: say('internal', random.pick(DESK_COMMENTS)) }];
}

/** The customer asks or urges and is answered; the technician notes something. */
export function talkDuringVisit({ cast, random }: { cast: Cast; random: Random }): Beat[] {
	const beat = (actor: DemoActor, command: DemoCommand): Beat => ({ after: random.between(2, 12), actor, command });
	const reply = () => beat(byUser(cast.desk.id), say('customer', random.pick(DESK_REPLIES)));
	return [
		...(random.chance(0.18) ? [beat(byUser(cast.technician.id), say('internal', random.pick(TECHNICIAN_COMMENTS)))] : []),
		...(random.chance(0.16) ? [beat(BY_CUSTOMER, say('customer', random.pick(CUSTOMER_COMMENTS))), reply()] : []),
		...(random.chance(0.14) ? [beat(BY_CUSTOMER, { type: 'ticket.urge' }), reply()] : [])
	];
}
