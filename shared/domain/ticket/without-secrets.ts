import type { Permission } from '#shared/domain/access/permission.ts';
import type { FlowDefinition } from '#shared/domain/flow/definition.ts';
import { isHuman } from '#shared/domain/flow/is-human.ts';
import type { Form } from '#shared/domain/form/form.ts';
import { maskAnswers } from '#shared/domain/form/mask-answers.ts';
import { definitionAt, type PinnedFlow } from './definition-at.ts';
import type { JournalEntry, TicketEvent } from './ticket-event.ts';
import type { TicketState } from './ticket-state.ts';

type Lacks = (permission: Permission) => boolean;
type Detail = PinnedFlow & { readonly ticket: TicketState; readonly journal: readonly JournalEntry[] };

/** The permissions that the forms of a ticket's flow ask for, or asked for, before they show an answer whole. */
export function maskingPermissions(flow: PinnedFlow): readonly Permission[] {
	const asked = everDrawn(flow)
		.flatMap(({ nodes }) => nodes)
		.filter(isHuman)
		.flatMap(({ form }) => form.fields.flatMap(({ masked }) => masked ?? []));
	return [...new Set(asked)];
}

/** A ticket for somebody who lacks some permissions, with what their flow's forms mask masked. */
export function withoutSecrets<T extends Detail>(detail: T, lacks: Lacks): T {
	const { ticket, journal } = detail;
	if (!maskingPermissions(detail).some(lacks)) return detail;
	const drawn = everDrawn(detail);
	const answers = Object.fromEntries(
		Object.entries(ticket.flow.answers).map(([nodeId, given]) => [nodeId, maskAnswers(lastFormOf(drawn, nodeId), given, lacks)])
	);
	return {
		...detail,
		ticket: { ...ticket, flow: { ...ticket.flow, answers } },
		journal: journal.map((entry) => entryWithoutSecrets(entry, definitionAt(detail, entry.seq), lacks))
	};
}

/** An entry for them. Folding such entries gives the ticket of `withoutSecrets`. */
export function entryWithoutSecrets(entry: JournalEntry, definition: FlowDefinition, lacks: Lacks): JournalEntry {
	return { ...entry, events: entry.events.map((event) => eventWithoutSecrets(event, definition, lacks)) };
}

function eventWithoutSecrets(event: TicketEvent, definition: FlowDefinition, lacks: Lacks): TicketEvent {
	if (event.type === 'item.submitted' || event.type === 'item.advised')
		return { ...event, answers: maskAnswers(formOf(definition, event.nodeId), event.answers, lacks) };
	if (event.type !== 'field.set') return event;
	const masked = maskAnswers(formOf(definition, event.inNodeId), { [event.key]: event.value }, lacks)[event.key];
	return typeof masked === 'object' && 'masked' in masked ? { ...event, value: masked.masked } : event;
}

/** All that a ticket ran on, the newest first. */
const everDrawn = ({ definition, earlier = [] }: PinnedFlow): readonly FlowDefinition[] => [
	definition,
	...earlier.map((flow) => flow.definition).toReversed()
];

/** The form of a step by the newest drawing that has it: what was filled in at a step that is gone stays as secret as it was. */
const lastFormOf = (drawn: readonly FlowDefinition[], nodeId: string): Form =>
	formOf(drawn.find(({ nodes }) => nodes.some(({ id }) => id === nodeId)) ?? { nodes: [] }, nodeId);

function formOf({ nodes }: Pick<FlowDefinition, 'nodes'>, nodeId: string): Form {
	const node = nodes.find(({ id }) => id === nodeId);
	return node !== undefined && isHuman(node) ? node.form : { fields: [] };
}
