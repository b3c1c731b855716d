import type { Permission } from '#shared/domain/access/permission.ts';
import type { FlowDefinition } from '#shared/domain/flow/definition.ts';
import { isHuman } from '#shared/domain/flow/is-human.ts';
import type { Form } from '#shared/domain/form/form.ts';
import { maskAnswers } from '#shared/domain/form/mask-answers.ts';
import type { JournalEntry, TicketEvent } from './ticket-event.ts';
import type { TicketState } from './ticket-state.ts';

type Lacks = (permission: Permission) => boolean;
type Detail = { readonly ticket: TicketState; readonly definition: FlowDefinition; readonly journal: readonly JournalEntry[] };

/** The permissions that a flow's forms ask for before they show an answer whole. */
export function maskingPermissions({ nodes }: FlowDefinition): readonly Permission[] {
	const asked = nodes.filter(isHuman).flatMap(({ form }) => form.fields.flatMap(({ masked }) => masked ?? []));
	return [...new Set(asked)];
}

/** A ticket for somebody who lacks some permissions, with what their flow's forms mask masked. */
export function withoutSecrets<T extends Detail>(detail: T, lacks: Lacks): T {
	if (!maskingPermissions(detail.definition).some(lacks)) return detail;
	const { ticket, definition, journal } = detail;
	const answers = Object.fromEntries(
		Object.entries(ticket.flow.answers).map(([nodeId, given]) => [nodeId, maskAnswers(formOf(definition, nodeId), given, lacks)])
	);
	return {
		...detail,
		ticket: { ...ticket, flow: { ...ticket.flow, answers } },
		journal: journal.map((entry) => entryWithoutSecrets(entry, definition, lacks))
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

function formOf({ nodes }: FlowDefinition, nodeId: string): Form {
	const node = nodes.find(({ id }) => id === nodeId);
	return node !== undefined && isHuman(node) ? node.form : { fields: [] };
}
