import type { TicketSnapshot } from '#shared/contract/socket/ticket.ts';
import type { FlowActor } from '#shared/domain/flow/flow-command.ts';
import { legalActions } from '#shared/domain/flow/legal-actions.ts';
import type { TicketCommand } from '#shared/domain/ticket/ticket-command.ts';
import type { TicketState } from '#shared/domain/ticket/ticket-state.ts';

export type WayBack =
	| { readonly ok: true; readonly command: TicketCommand }
	/**
	 * `changed`: others went on meanwhile. `one-way`: the flow has no step back. `not-yours`: it has one, for somebody else. `final`: said and
	 * done, as everybody knows.
	 */
	| { readonly ok: false; readonly why: 'changed' | 'one-way' | 'not-yours' | 'final' };

type Done = {
	readonly command: TicketCommand;
	/** The ticket as it was, and the version that the command made of it. */
	readonly before: TicketState;
	readonly version: number;
	readonly after: TicketSnapshot;
	readonly actor: Extract<FlowActor, { kind: 'user' }>;
	/** What the ticket's journal will say of the step back. */
	readonly reason: string;
};

/** The real command that undoes another one, if there is one that its giver may give: nothing is ever taken out of the journal. */
export function wayBack(done: Done): WayBack {
	const { command, before, after, actor } = done;
	if (FINAL.includes(command.type)) return { ok: false, why: 'final' };
	if (after.ticket.version !== done.version) return { ok: false, why: 'changed' };
	switch (command.type) {
		case 'ticket.prioritise':
			return { ok: true, command: { type: 'ticket.prioritise', priority: before.subject.priority } };
		case 'ticket.retitle':
			return { ok: true, command: { type: 'ticket.retitle', title: before.subject.title } };
		case 'ticket.assign': {
			const technician = before.flow.dispatched;
			// On site the work stays and changes hands; a dispatch is done with it.
			const item = after.ticket.flow.items.find(({ id }) => id === command.itemId);
			if (technician === null || item === undefined) return stepBack(done);
			return actor.permissions.includes('ticket.dispatch')
				? { ok: true, command: { type: 'ticket.assign', itemId: item.id, technicianId: technician.id } }
				: { ok: false, why: 'not-yours' };
		}
		case 'ticket.submit':
			return stepBack(done);
		default:
			return { ok: false, why: 'one-way' };
	}
}

/** The flow's own return from work that the command opened, when it leads to the node that was left. */
function stepBack({ before, after: { definition, ticket }, actor, reason }: Done): WayBack {
	const known = new Set(before.flow.items.map(({ id }) => id));
	const open = new Set(ticket.flow.items.map(({ id }) => id));
	const left = before.flow.items.filter(({ id }) => !open.has(id)).map(({ nodeId }) => nodeId);
	const returning = (who: typeof actor) =>
		legalActions(definition, ticket.flow, who).find(
			(action) => action.type === 'return' && !known.has(action.item.id) && left.includes(action.targets.at(-1)?.nodeId ?? '')
		);
	const back = returning({ ...actor, permissions: [...actor.permissions, ...EVERY_HAND] });
	if (back === undefined) return { ok: false, why: 'one-way' };
	const own = returning(actor);
	return own ? { ok: true, command: { type: 'ticket.return', itemId: own.item.id, reason } } : { ok: false, why: 'not-yours' };
}

const FINAL: readonly TicketCommand['type'][] = ['ticket.comment', 'ticket.urge', 'ticket.cancel', 'ticket.return'];

/** Whoever holds these may give back what waits for staff. */
const EVERY_HAND = ['ticket.dispatch', 'ticket.handle', 'ticket.work'] as const;
