import { refuse } from '#shared/kernel/result.ts';
import type { FlowActor, FlowContext } from './flow-command.ts';
import type { Holder, WorkItem } from './flow-state.ts';

/** Whether the person is one of those a piece of work may be claimed by. */
export function isCandidate(actor: Extract<FlowActor, { kind: 'user' }>, holder: Holder): boolean {
	if (holder.kind === 'group') return actor.permissions.includes(holder.permission);
	return holder.kind === 'people' && holder.people.some(({ id }) => id === actor.id);
}

/**
 * Whether the actor may work on the item: its holder; a member of the group it waits for; a dispatcher in a technician's place;
 * with `onBehalf`, staff who record what the customer said on the phone. Answers the refusal, or undefined for yes.
 */
export function checkMayAct(
	{ actor }: Pick<FlowContext, 'actor'>,
	{ holder }: Pick<WorkItem, 'holder'>,
	{ onBehalf }: { onBehalf: boolean }
): ReturnType<typeof refuse> | undefined {
	if (actor.kind === 'system') return;
	if (holder.kind === 'customer') {
		const allowed = actor.kind === 'customer' || (onBehalf && actor.permissions.includes('ticket.onBehalf'));
		return allowed ? undefined : refuse('flow.not-yours', { holder: 'customer' });
	}
	if (actor.kind === 'customer') return refuse('flow.not-yours', { holder: 'staff' });
	if (holder.kind === 'group') return isCandidate(actor, holder) ? undefined : refuse('flow.not-yours', { holder: holder.permission });
	const allowed = isCandidate(actor, holder) || (holder.kind === 'person' && holder.id === actor.id) || actor.permissions.includes('ticket.dispatch');
	return allowed ? undefined : refuse('flow.not-yours', { holder: namesOf(holder) });
}

const namesOf = (holder: Extract<Holder, { kind: 'person' | 'people' }>): string =>
	holder.kind === 'person' ? holder.name : holder.people.map(({ name }) => name).join('、');
