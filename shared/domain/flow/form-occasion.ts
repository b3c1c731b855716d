import type { FormOccasion } from '#shared/domain/form/form-occasion.ts';
import type { HumanNode } from './definition.ts';
import type { FlowContext } from './flow-command.ts';
import { flowFacts } from './flow-facts.ts';
import type { FlowState } from './flow-state.ts';

/** What a step's form is filled in on, the same on the screen and where it is submitted. Days are those of the ticket's zone. */
export function formOccasion(
	state: FlowState,
	{ id }: Pick<HumanNode, 'id'>,
	{ facts, at, isOpen }: Pick<FlowContext, 'facts' | 'at' | 'isOpen'>
): FormOccasion {
	const timeZone = facts['ticket.timeZone'];
	return {
		facts: { ...facts, ...flowFacts(state) },
		answers: state.answers,
		before: state.answers[id] ?? {},
		now: at,
		timeZone: typeof timeZone === 'string' && timeZone !== '' ? timeZone : 'UTC',
		isOpen
	};
}
