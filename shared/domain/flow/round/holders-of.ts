import { factValue } from '#shared/domain/form/fact-value.ts';
import type { AssigneeRule } from '../assignee-rule.ts';
import type { DirectoryQuery } from '../directory.ts';
import type { Holder, Person } from '../flow-state.ts';
import type { Run } from '../run.ts';

/** Who the rule finds: people, or one holder that stands for a group or the customer; empty for nobody. */
export function holdersOf(run: Run, rule: AssigneeRule): Holder[] {
	switch (rule.by) {
		case 'permission':
			return [{ kind: 'group', permission: rule.permission }];
		case 'customer':
			return [{ kind: 'customer' }];
		case 'dispatched':
			// A flow may reach the site without a dispatch node; then whoever dispatches is asked.
			return run.state.dispatched === null ? [{ kind: 'group', permission: 'ticket.dispatch' }] : [asHolder(run.state.dispatched)];
		default:
			return peopleOf(run, rule).map(asHolder);
	}
}

/** The people behind a rule, each once, as far as it is about people. */
export function peopleOf(run: Run, rule: AssigneeRule): Person[] {
	const people = find(run, rule);
	return people.filter(({ id }, index) => people.findIndex((other) => other.id === id) === index);
}

function find(run: Run, rule: AssigneeRule): readonly Person[] {
	const { state, context } = run;
	const person = (who: Person | null | undefined) => (who ? [who] : []);
	switch (rule.by) {
		case 'people':
		case 'role':
		case 'on-call':
		case 'permission':
			return ask(run, rule);
		case 'customer':
			return [];
		case 'dispatched':
			return person(state.dispatched);
		case 'initiator':
			return person(context.initiator);
		case 'previous':
			return person(handlerOf(run, rule.nodeId));
		case 'superior':
			return superiorOf(run, rule.of === 'initiator' ? context.initiator : handlerOf(run), rule.levels);
		case 'field': {
			const named = state.answers[rule.nodeId]?.[rule.key];
			const ids = [named === undefined ? [] : (factValue(named) ?? [])].flat(2).filter((id) => typeof id === 'string');
			return ids.length === 0 ? [] : ask(run, { by: 'people', ids });
		}
	}
}

/** The superiors of somebody, `levels` up; nobody for nobody. */
export function superiorOf(run: Run, of: Person | null | undefined, levels = 1): readonly Person[] {
	return of ? ask(run, { by: 'superior', of: of.id, levels }) : [];
}

/** Who moved the ticket on from a step last; without a name, from any step. */
export function handlerOf({ state }: Run, nodeId?: string): Person | null {
	return state.visits.findLast((visit) => visit.by !== null && (nodeId === undefined || visit.nodeId === nodeId))?.by ?? null;
}

const ask = ({ context }: Run, query: DirectoryQuery): readonly Person[] => context.directory?.(query) ?? [];

export const asHolder = ({ id, name }: Person): Holder => ({ kind: 'person', id, name });
