import type { TicketSnapshot } from '#shared/contract/socket/ticket.ts';
import type { Permission } from '#shared/domain/access/permission.ts';
import type { LegalAction } from '#shared/domain/flow/legal-actions.ts';
import type { TicketCard } from '#shared/domain/ticket/ticket-card.ts';
import { assignable, bulkStepKey, plainSteps } from './bulk-action.ts';

/** A chosen ticket, with what the reader may do there; its detail once that has come, null when it couldn't be had. */
export type Chosen = {
	readonly card: TicketCard;
	readonly permissions: readonly Permission[];
	readonly detail: TicketSnapshot | null | undefined;
};

/** Why an action can't be done with all: of how many it can't, or that several hubs are among them. */
export type Hindrance =
	| { readonly why: 'permission' | 'state'; readonly count: number }
	| { readonly why: 'hubs' | 'waiting' }
	| { readonly why: 'many'; readonly most: number };
export type Offer = { readonly hindrance?: Hindrance };
export type StepOffer = Offer & { readonly key: string; readonly step: LegalAction };
export type BulkOffers = {
	readonly prioritise: Offer;
	readonly urge: Offer;
	readonly comment: Offer;
	readonly assign: Offer;
	/** The steps that some of the chosen may take, those that all may first. */
	readonly steps: readonly StepOffer[];
};

/** Each of these is asked what it allows before a step is offered. */
export const MOST_STEPS = 60;

/** What may be done with everything that is chosen, and why the rest may not. The API decides each time; this is what is offered. */
export function bulkOffers(chosen: readonly Chosen[], me: { readonly id: string; readonly name: string }): BulkOffers {
	const by = (permission: Permission): Offer => hindered('permission', chosen.filter(({ permissions }) => !permissions.includes(permission)).length);
	return {
		prioritise: by('ticket.edit'),
		urge: by('ticket.comment'),
		comment: by('ticket.comment'),
		assign: offerAssign(chosen, me),
		steps: offerSteps(chosen, me)
	};
}

const hindered = (why: 'permission' | 'state', count: number): Offer => (count === 0 ? {} : { hindrance: { why, count } });
const actorOf = ({ permissions }: Chosen, me: { readonly id: string; readonly name: string }) => ({ kind: 'user', ...me, permissions }) as const;

function offerAssign(chosen: readonly Chosen[], me: { readonly id: string; readonly name: string }): Offer {
	const without = chosen.filter(({ permissions }) => !permissions.includes('ticket.dispatch')).length;
	if (without > 0) return hindered('permission', without);
	// Technicians belong to a hub: nobody could be sent everywhere.
	if (new Set(chosen.map(({ card }) => card.hubId)).size > 1) return { hindrance: { why: 'hubs' } };
	if (chosen.length > MOST_STEPS) return { hindrance: { why: 'many', most: MOST_STEPS } };
	if (chosen.some(({ detail }) => detail === undefined)) return { hindrance: { why: 'waiting' } };
	const not = chosen.filter((each) => !each.detail || assignable(each.detail, actorOf(each, me)) === undefined).length;
	return hindered('state', not);
}

function offerSteps(chosen: readonly Chosen[], me: { readonly id: string; readonly name: string }): readonly StepOffer[] {
	const found = new Map<string, { readonly step: LegalAction; count: number }>();
	for (const each of chosen) {
		if (!each.detail) continue;
		for (const step of plainSteps(each.detail, actorOf(each, me))) {
			const key = bulkStepKey(step);
			const known = found.get(key) ?? { step, count: 0 };
			known.count += 1;
			found.set(key, known);
		}
	}
	return [...found]
		.map(([key, { step, count }]): StepOffer => ({ key, step, ...hindered('state', chosen.length - count) }))
		.sort((a, b) => Number(a.hindrance !== undefined) - Number(b.hindrance !== undefined));
}
