import type { FlowDefinition } from '#shared/domain/flow/definition.ts';
import { findHumanNode } from '#shared/domain/flow/find-node.ts';
import { involvedPeople } from './involved-people.ts';
import type { JournalEntry } from './ticket-event.ts';
import type { TicketState } from './ticket-state.ts';

/**
 * Whether entries change somebody's list of work (`involvementChanges`); cheap enough to be asked at every step. `states`: the ticket before
 * them and after each of them.
 */
export function isInvolvedOtherwise({
	definition,
	states: [before, ...after],
	entries
}: {
	definition: FlowDefinition;
	states: readonly TicketState[];
	entries: readonly JournalEntry[];
}): boolean {
	const first = before && involved(definition, before);
	return after.some((state) => involved(definition, state) !== first) || entries.some((entry) => tellsOfPeople(definition, entry));
}

const involved = (definition: FlowDefinition, { flow }: TicketState): string =>
	JSON.stringify(involvedPeople(definition, flow).map(({ role, personId, itemId, dueAt }) => [role, personId, itemId, dueAt]));

/** Somebody was told, or decided something that had waited for a group. */
const tellsOfPeople = (definition: FlowDefinition, { events }: JournalEntry): boolean =>
	events.some(
		(event) =>
			(event.type === 'cc.sent' && event.people.length > 0) ||
			(event.type === 'item.submitted' && event.by !== null && !event.onBehalf && findHumanNode(definition, event.nodeId).kind === 'approve')
	);
