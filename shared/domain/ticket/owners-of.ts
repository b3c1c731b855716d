import type { TicketState } from './ticket-state.ts';

/** Whose ticket it is, for "own" scopes: the technician chosen at dispatch and whoever holds an open item. */
export function ownersOf({ flow }: Pick<TicketState, 'flow'>): string[] {
	const holders = flow.items.flatMap((item) => (item.holder.kind === 'person' ? [item.holder.id] : []));
	return [...new Set(flow.dispatched === null ? holders : [flow.dispatched.id, ...holders])];
}
