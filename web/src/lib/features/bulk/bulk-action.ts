import type { TicketSnapshot } from '#shared/contract/socket/ticket.ts';
import type { FlowActor } from '#shared/domain/flow/flow-command.ts';
import { type LegalAction, legalActions } from '#shared/domain/flow/legal-actions.ts';
import type { Priority } from '#shared/domain/ticket/priority.ts';
import type { TicketCommand } from '#shared/domain/ticket/ticket-command.ts';

/** One thing to be done with each of several tickets. `step` is a step of the flow that needs nothing filled in, by its key. */
export type BulkAction =
	| { readonly kind: 'prioritise'; readonly priority: Priority }
	| { readonly kind: 'urge' }
	| { readonly kind: 'comment'; readonly audience: 'customer' | 'internal'; readonly text: string }
	| { readonly kind: 'assign'; readonly technicianId: string }
	| { readonly kind: 'step'; readonly key: string };

/** Words: they make nothing stale, and what was said can't be unsaid. */
export const isTalk = ({ kind }: BulkAction): boolean => kind === 'comment' || kind === 'urge';

type User = Extract<FlowActor, { kind: 'user' }>;

/** Tells two steps apart, the same for the same step of another ticket. */
export const bulkStepKey = (action: LegalAction): string => (action.type === 'submit' ? `${action.node.id}:${action.outcome.key}` : action.type);

/** The steps of a ticket that one click may take for several at once: claiming, setting off, and what has no field that must be filled in. */
export const plainSteps = ({ ticket, definition }: TicketSnapshot, actor: User): readonly LegalAction[] =>
	legalActions(definition, ticket.flow, actor).filter(
		(action) =>
			action.type === 'claim' ||
			action.type === 'depart' ||
			(action.type === 'submit' && action.item.holder.kind !== 'customer' && !action.node.form.fields.some(({ required }) => required))
	);

export const assignable = ({ ticket, definition }: TicketSnapshot, actor: User): LegalAction | undefined =>
	legalActions(definition, ticket.flow, actor).find(({ type }) => type === 'assign' || type === 'reassign');

/** What one ticket is told for the action; undefined when it can't be done with this ticket now. */
export function bulkCommand(action: BulkAction, detail: TicketSnapshot, actor: User): TicketCommand | undefined {
	switch (action.kind) {
		case 'prioritise':
			return { type: 'ticket.prioritise', priority: action.priority };
		case 'urge':
			return { type: 'ticket.urge' };
		case 'comment':
			return { type: 'ticket.comment', audience: action.audience, text: action.text, photos: [] };
		case 'assign': {
			const itemId = assignable(detail, actor)?.item.id;
			return itemId === undefined ? undefined : { type: 'ticket.assign', itemId, technicianId: action.technicianId };
		}
		case 'step':
			return stepCommand(plainSteps(detail, actor).find((step) => bulkStepKey(step) === action.key));
	}
}

function stepCommand(step: LegalAction | undefined): TicketCommand | undefined {
	switch (step?.type) {
		case 'claim':
			return { type: 'ticket.claim', itemId: step.item.id };
		case 'depart':
			return { type: 'ticket.depart', itemId: step.item.id };
		case 'submit':
			return { type: 'ticket.submit', itemId: step.item.id, outcome: step.outcome.key, answers: {} };
		default:
			return undefined;
	}
}
