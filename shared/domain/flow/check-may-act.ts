import { refuse } from '#shared/kernel/result.ts';
import type { FlowContext } from './flow-command.ts';
import type { WorkItem } from './flow-state.ts';

/**
 * Whether the actor may work on the item: its holder; a member of the group it waits for; a dispatcher in a technician's place;
 * with `onBehalf`, staff who record what the customer said on the phone. Answers the refusal, or undefined for yes.
 */
export function checkMayAct(
	{ actor }: FlowContext,
	{ holder }: WorkItem,
	{ onBehalf }: { onBehalf: boolean }
): ReturnType<typeof refuse> | undefined {
	if (actor.kind === 'system') return;
	if (holder.kind === 'customer') {
		const allowed = actor.kind === 'customer' || (onBehalf && actor.permissions.includes('ticket.onBehalf'));
		return allowed ? undefined : refuse('flow.not-yours', { holder: 'customer' });
	}
	if (actor.kind === 'customer') return refuse('flow.not-yours', { holder: 'staff' });
	if (holder.kind === 'group')
		return actor.permissions.includes(holder.permission) ? undefined : refuse('flow.not-yours', { holder: holder.permission });
	const allowed = holder.id === actor.id || actor.permissions.includes('ticket.dispatch');
	return allowed ? undefined : refuse('flow.not-yours', { holder: holder.name });
}
