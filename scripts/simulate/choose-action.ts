import type { Random } from '#demo/random.ts';
import type { TicketDetail } from '#shared/contract/http/ticket.ts';
import type { Actor } from '#shared/domain/access/actor.ts';
import { permissionsOn } from '#shared/domain/access/can.ts';
import { type LegalAction, legalActions } from '#shared/domain/flow/legal-actions.ts';
import { ownersOf } from '#shared/domain/ticket/owners-of.ts';

/** What each of the three does of what they may: a manager may do all of it, but doesn't. */
export type Role = 'agent' | 'dispatcher' | 'technician';

const DUTIES: Readonly<Record<Role, (action: LegalAction) => boolean>> = {
	agent: ({ type, node }) => node.kind === 'handle' && (type === 'submit' || type === 'claim'),
	dispatcher: ({ type, node }) => node.kind === 'dispatch' && type === 'assign',
	technician: ({ type, node }) => node.kind === 'on-site' && (type === 'depart' || type === 'check-in' || type === 'submit')
};

/** How often somebody does the unusual: takes a ticket into their own hands first, or goes without saying so. */
const CLAIM_CHANCE = 0.2;
const UNANNOUNCED_CHANCE = 0.1;

/** The next thing this person does with the ticket, out of what the flow and their rights allow; undefined when it isn't their turn. */
export function chooseAction({
	detail: { ticket, definition },
	actor,
	role,
	random
}: {
	detail: Pick<TicketDetail, 'ticket' | 'definition'>;
	actor: Actor;
	role: Role;
	random: Random;
}): LegalAction | undefined {
	const permissions = permissionsOn(actor, { path: ticket.subject.path, owners: ownersOf(ticket) });
	const mine = legalActions(definition, ticket.flow, { kind: 'user', id: actor.userId, name: actor.name, permissions }).filter(
		(action) => DUTIES[role](action) && (action.item.holder.kind !== 'person' || action.item.holder.id === actor.userId)
	);
	const of = (type: LegalAction['type']) => mine.find((action) => action.type === type);
	const claim = of('claim');
	if (claim !== undefined && random.chance(CLAIM_CHANCE)) return claim;
	const depart = of('depart');
	if (depart !== undefined && !random.chance(UNANNOUNCED_CHANCE)) return depart;
	return of('check-in') ?? of('submit') ?? of('assign');
}
