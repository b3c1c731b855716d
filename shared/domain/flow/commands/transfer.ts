import { refuse } from '#shared/kernel/result.ts';
import { checkMayAct } from '../check-may-act.ts';
import type { ItemCommand } from '../flow-command.ts';
import type { WorkItem } from '../flow-state.ts';
import { emit, type Run } from '../run.ts';
import { isHeldBy } from './is-held-by.ts';
import type { Refused } from './refused.ts';

/** Hands work to somebody for good 转办. Refusals: `flow.not-yours`, `flow.already-assigned`. */
export function transfer(run: Run, item: WorkItem, { person, reason }: Extract<ItemCommand, { type: 'transfer' }>): Refused {
	const denied = checkMayAct(run.context, item, { onBehalf: false });
	if (denied) return denied;
	if (isHeldBy(item.holder, person)) return refuse('flow.already-assigned', { name: person.name }, '/personId');
	emit(run, { type: 'item.transferred', itemId: item.id, nodeId: item.nodeId, before: item.holder, person, reason });
}

/** Asks somebody to do it first; it comes back with what they say 委派. Refusals: `flow.not-yours`, `flow.claim-first`, `flow.already-assigned`. */
export function delegate(run: Run, item: WorkItem, { person, reason }: Extract<ItemCommand, { type: 'delegate' }>): Refused {
	const denied = checkMayAct(run.context, item, { onBehalf: false });
	if (denied) return denied;
	const { holder } = item;
	if (holder.kind !== 'person') return refuse('flow.claim-first');
	if (isHeldBy(holder, person) || item.delegators.some(({ id }) => id === person.id))
		return refuse('flow.already-assigned', { name: person.name }, '/personId');
	const from = { id: holder.id, name: holder.name };
	emit(run, { type: 'item.delegated', itemId: item.id, nodeId: item.nodeId, from, person, reason });
}
