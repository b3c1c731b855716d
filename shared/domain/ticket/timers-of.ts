import type { FlowState } from '#shared/domain/flow/flow-state.ts';
import { MINUTE } from '#shared/kernel/instant.ts';

/** A named moment at which the ticket acts by itself. */
export type TicketTimer = { readonly at: number } & (
	| { readonly what: 'deadline' | 'escalation'; readonly itemId: string }
	/** What a thread of the flow waits for. */
	| { readonly what: 'alarm'; readonly tokenId: string; readonly nodeId: string }
);

/** Overdue is told to the owner at once, to the supervisor this much later (capability F3). */
export const ESCALATION_DELAY_MINUTES = 15;

/** Every timer the state implies, earliest first; none while the flow stands still. Derived, never stored: it can't be lost or fire for work that is done. */
export function timersOf(flow: FlowState): TicketTimer[] {
	if (flow.status !== 'running') return [];
	const alarms = flow.alarms.map((alarm): TicketTimer => ({ what: 'alarm', ...alarm }));
	return flow.items
		.flatMap((item): TicketTimer[] => {
			if (item.dueAt === null) return [];
			if (item.overdueAt === null) return [{ itemId: item.id, what: 'deadline', at: item.dueAt }];
			if (item.escalatedAt === null)
				return [
					{
						itemId: item.id,
						what: 'escalation',
						at: item.dueAt + ESCALATION_DELAY_MINUTES * MINUTE
					}
				];
			return [];
		})
		.concat(alarms)
		.sort((a, b) => a.at - b.at);
}
