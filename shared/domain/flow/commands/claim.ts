import { refuse } from '#shared/kernel/result.ts';
import { checkMayAct, isCandidate } from '../check-may-act.ts';
import type { WorkItem } from '../flow-state.ts';
import { emit, type Run } from '../run.ts';
import type { Refused } from './refused.ts';

/** Takes a group's work for one of it. Refusals: `flow.already-claimed`, `flow.not-yours`. */
export function claim(run: Run, item: WorkItem): Refused {
	const { actor } = run.context;
	const { holder } = item;
	if (holder.kind !== 'group' && holder.kind !== 'people') return refuse('flow.already-claimed', { by: holder.kind === 'person' ? holder.name : '' });
	if (actor.kind !== 'user' || !isCandidate(actor, holder)) return refuse('flow.not-yours');
	emit(run, { type: 'item.claimed', itemId: item.id, before: holder, holder: { kind: 'person', id: actor.id, name: actor.name } });
}

/** Gives claimed work back to those it was claimed from. Refusals: `flow.not-yours`, `flow.not-claimed`. */
export function release(run: Run, item: WorkItem): Refused {
	const denied = checkMayAct(run.context, item, { onBehalf: false });
	if (denied) return denied;
	const { holder, claimedFrom } = item;
	if (claimedFrom === null || holder.kind !== 'person') return refuse('flow.not-claimed');
	emit(run, { type: 'item.released', itemId: item.id, nodeId: item.nodeId, before: { id: holder.id, name: holder.name }, holder: claimedFrom });
}
