import { assert } from '#shared/kernel/assert.ts';
import { refuse } from '#shared/kernel/result.ts';
import { findHumanNode } from '../find-node.ts';
import type { Person, WorkItem } from '../flow-state.ts';
import { emit, type Run } from '../run.ts';
import { isHeldBy } from './is-held-by.ts';
import type { Refused } from './refused.ts';
import { finish } from './submit.ts';

/** Chooses the technician: at a dispatch that finishes it, on site it changes hands. Refusals: `flow.needs-dispatch`, `flow.not-yours`, `flow.already-assigned`. */
export function assign(run: Run, item: WorkItem, person: Person): Refused {
	const node = findHumanNode(run.graph.definition, item.nodeId);
	if (node.kind !== 'dispatch' && node.kind !== 'on-site') return refuse('flow.needs-dispatch');
	const { actor } = run.context;
	if (actor.kind === 'customer' || (actor.kind === 'user' && !actor.permissions.includes('ticket.dispatch'))) return refuse('flow.not-yours');
	if (node.kind === 'on-site' && isHeldBy(item.holder, person)) return refuse('flow.already-assigned', { name: person.name }, '/technicianId');
	emit(run, { type: 'item.assigned', itemId: item.id, nodeId: node.id, before: run.state.dispatched, person });
	if (node.kind !== 'dispatch') return;
	const [outcome] = node.outcomes;
	assert(outcome, 'a dispatch node has an outcome');
	finish(run, item, { outcome: outcome.key, answers: {}, onBehalf: false });
}
