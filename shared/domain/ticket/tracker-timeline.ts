import type { FlowDefinition } from '#shared/domain/flow/definition.ts';
import { findHumanNode, findNode } from '#shared/domain/flow/find-node.ts';
import type { Answer, Answers } from '#shared/domain/form/answers.ts';
import { filesIn } from '#shared/domain/form/files-in.ts';
import type { Field } from '#shared/domain/form/form.ts';
import type { Localized } from '#shared/kernel/localized.ts';
import { definitionAt, type PinnedFlow } from './definition-at.ts';
import type { EntryActor } from './entry-actor.ts';
import type { CarriedComment } from './link-event.ts';
import type { JournalEntry, TicketEvent } from './ticket-event.ts';

/** One thing that happened, in a form the customer may read; the screen has the words for `kind`. */
export type TrackerMoment = {
	readonly seq: number;
	readonly at: number;
	readonly kind:
		| 'created'
		| 'accepted'
		| 'dispatched'
		| 'departed'
		| 'arrived'
		| 'completed'
		| 'submitted'
		| 'delayed'
		| 'billed'
		| 'rated'
		| 'closed'
		| 'canceled'
		| 'reply'
		| 'urged';
	readonly by: 'customer' | 'staff' | 'system';
	readonly name?: string;
	readonly label?: Localized;
	readonly text?: string;
	readonly photos?: readonly string[];
	/** What was filled in besides texts and photos, of fields meant for the customer. */
	readonly answers?: readonly { readonly field: Field; readonly answer: Answer }[];
	readonly score?: number;
	readonly totalMinor?: number;
};

type Told = Omit<TrackerMoment, 'seq' | 'at' | 'by'>;

/** The customer's timeline, oldest first: only what the flow and the staff mean for them. */
export function trackerTimeline({ journal, ...flow }: PinnedFlow & { journal: readonly JournalEntry[] }): TrackerMoment[] {
	const voided = new Set(journal.flatMap(({ events }) => events.flatMap((event) => (event.type === 'statement.voided' ? [event.statementId] : []))));
	const moments = journal.flatMap((entry) =>
		entry.events.flatMap((event): readonly TrackerMoment[] => {
			if (event.type === 'comments.received') return tellCarried(event.comments, entry.seq);
			// A bill that no longer counts would only make the customer ask which one to pay.
			if (event.type === 'statement.attached' && voided.has(event.statement.id)) return [];
			const told = tell(event, definitionAt(flow, entry.seq));
			return told === undefined ? [] : [{ seq: entry.seq, at: entry.at, by: sideOf(entry.actor), ...told }];
		})
	);
	// What was said on another order that became part of this one stands where it was said.
	return moments.toSorted((a, b) => a.at - b.at);
}

const sideOf = ({ kind }: EntryActor): TrackerMoment['by'] => (kind === 'user' ? 'staff' : kind);

const tellCarried = (comments: readonly CarriedComment[], seq: number): TrackerMoment[] =>
	comments
		.filter(({ audience }) => audience === 'customer')
		.map(({ at, actor, text, photos }) => ({ seq, at, by: sideOf(actor), kind: 'reply', text, photos }));

function tell(event: TicketEvent, definition: FlowDefinition): Told | undefined {
	switch (event.type) {
		case 'ticket.created':
			return { kind: 'created', photos: event.subject.photos };
		case 'comment.added':
			return event.audience === 'customer' ? { kind: 'reply', text: event.text, photos: event.photos } : undefined;
		case 'ticket.urged':
			return { kind: 'urged' };
		case 'item.assigned':
			return { kind: 'dispatched', name: event.person.name };
		case 'item.departed':
			return { kind: 'departed' };
		case 'item.checked-in':
			return { kind: 'arrived' };
		case 'item.submitted':
			return tellSubmission(event, definition);
		case 'item.overdue':
			return findHumanNode(definition, event.nodeId).assignee.by === 'customer'
				? undefined
				: {
						kind: 'delayed',
						label: findHumanNode(definition, event.nodeId).customerLabel
					};
		case 'statement.attached':
			return { kind: 'billed', totalMinor: event.statement.totalMinor };
		case 'rating.given':
			return { kind: 'rated', score: event.score };
		case 'flow.ended':
			return { kind: 'closed' };
		case 'flow.canceled':
			return { kind: 'canceled' };
		default:
			return undefined;
	}
}

function tellSubmission(
	{ nodeId, outcome, answers }: Extract<TicketEvent, { type: 'item.submitted' }>,
	definition: FlowDefinition
): Told | undefined {
	const node = findNode(definition, nodeId);
	if (node.kind === 'handle') return { kind: 'accepted', label: node.customerLabel };
	if (node.kind === 'on-site')
		return {
			kind: 'completed',
			label: node.customerLabel,
			...visibleAnswers(node.form.fields, answers)
		};
	if (node.kind === 'approve')
		return {
			kind: 'submitted',
			label: node.outcomes.find((candidate) => candidate.key === outcome)?.label ?? node.customerLabel,
			...visibleAnswers(node.form.fields, answers)
		};
	return undefined;
}

type Shown = Pick<TrackerMoment, 'text' | 'photos' | 'answers'>;

/** Only of the fields that the form marks as visible to the customer, and nothing that is masked: free text, pictures, and the rest. */
function visibleAnswers(fields: readonly Field[], answers: Answers): Shown {
	const visible = fields.flatMap((field) => {
		const answer = field.customerVisible && field.masked === undefined ? answers[field.key] : undefined;
		return answer === undefined ? [] : [{ field, answer }];
	});
	const isText = ({ kind }: Field) => kind === 'text' || kind === 'longText';
	const isPicture = ({ kind }: Field) => kind === 'photos' || kind === 'signature';
	const text = visible.flatMap(({ field, answer }) => (isText(field) && typeof answer === 'string' ? [answer] : []));
	const photos = visible.flatMap(({ field, answer }) => (isPicture(field) ? filesIn(field, answer) : []));
	const rest = visible.filter(({ field }) => !isText(field) && !isPicture(field));
	return {
		...(text.length > 0 ? { text: text.join('\n') } : {}),
		...(photos.length > 0 ? { photos } : {}),
		...(rest.length > 0 ? { answers: rest } : {})
	};
}
