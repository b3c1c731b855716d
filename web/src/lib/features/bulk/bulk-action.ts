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
	| { readonly kind: 'step'; readonly key: string }
	/** Decides work that is the reader's own, by the first outcome that says so; `text` is what they think of it. */
	| { readonly kind: 'decide'; readonly says: 'yes' | 'no'; readonly text: string };

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

/** What one ticket is told for the action; undefined when it can't be done with this ticket now. `itemId`: the work that is decided. */
export function bulkCommand(action: BulkAction, detail: TicketSnapshot, actor: User, itemId: string | null = null): TicketCommand | undefined {
	switch (action.kind) {
		case 'prioritise':
			return { type: 'ticket.prioritise', priority: action.priority };
		case 'urge':
			return { type: 'ticket.urge' };
		case 'comment':
			return { type: 'ticket.comment', audience: action.audience, text: action.text, photos: [] };
		case 'assign': {
			const assigned = assignable(detail, actor)?.item.id;
			return assigned === undefined ? undefined : { type: 'ticket.assign', itemId: assigned, technicianId: action.technicianId };
		}
		case 'step':
			return stepCommand(plainSteps(detail, actor).find((step) => bulkStepKey(step) === action.key));
		case 'decide':
			return decideCommand(action, decidable(detail, { actor, itemId, says: action.says }));
	}
}

type Decision = Extract<LegalAction, { type: 'submit' }>;

/** The step that decides a piece of work which the person holds; undefined when it isn't theirs to decide any more, or has no such outcome. */
function decidable(
	{ ticket, definition }: TicketSnapshot,
	{ actor, itemId, says }: { actor: User; itemId: string | null; says: 'yes' | 'no' }
): Decision | undefined {
	const own = legalActions(definition, ticket.flow, actor).filter(
		(action): action is Decision =>
			action.type === 'submit' && action.item.id === itemId && action.item.holder.kind === 'person' && action.item.holder.id === actor.id
	);
	return says === 'no' ? own.find(({ outcome }) => outcome.tone === 'negative') : own.find(({ outcome }) => outcome.tone !== 'negative');
}

/** The field that takes what somebody thinks: the first text that everybody who works at the step is asked. */
const opinionField = ({ node }: Decision, text: string) =>
	node.form.fields.find(
		(field) =>
			(field.kind === 'longText' || field.kind === 'text') &&
			field.access === 'write' &&
			field.visibleIf === undefined &&
			!('pattern' in field && field.pattern !== undefined) &&
			text.length <= field.maxLength
	);

/** What has no place in the step's form is said as an internal note before (`bulkNote`). */
function decideCommand({ text }: { readonly text: string }, decision: Decision | undefined): TicketCommand | undefined {
	if (decision === undefined) return undefined;
	const field = text === '' ? undefined : opinionField(decision, text);
	const answers = field === undefined ? {} : { [field.key]: text };
	return { type: 'ticket.submit', itemId: decision.item.id, outcome: decision.outcome.key, answers };
}

/** The internal note that goes before a decision whose form has no place for what was said; undefined where there is none to give. */
export function bulkNote(action: BulkAction, detail: TicketSnapshot, actor: User, itemId: string | null): TicketCommand | undefined {
	if (action.kind !== 'decide' || action.text === '') return undefined;
	const decision = decidable(detail, { actor, itemId, says: action.says });
	if (decision === undefined || opinionField(decision, action.text) !== undefined) return undefined;
	return { type: 'ticket.comment', audience: 'internal', text: action.text, photos: [] };
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
