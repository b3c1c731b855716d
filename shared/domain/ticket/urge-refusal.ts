import type { FlowActor } from '#shared/domain/flow/flow-command.ts';
import { refuse } from '#shared/kernel/result.ts';
import type { TicketState } from './ticket-state.ts';

/**
 * Why an urge makes no sense now, or undefined when it does: there is nobody to hurry on a closed order, nor for the customer while it is
 * their own turn. Refusals: `ticket.closed`, `ticket.your-turn`.
 */
export function urgeRefusal({ closedAt, flow }: Pick<TicketState, 'closedAt' | 'flow'>, actor: Pick<FlowActor, 'kind'>) {
	if (closedAt !== null) return refuse('ticket.closed');
	return actor.kind === 'customer' && flow.items.some(({ holder }) => holder.kind === 'customer') ? refuse('ticket.your-turn') : undefined;
}
