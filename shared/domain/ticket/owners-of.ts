import type { TicketState } from './ticket-state.ts';

/** Whose ticket it is, for "own" scopes: the technician chosen at dispatch and whoever holds an open item. */
export function ownersOf({ flow }: Pick<TicketState, 'flow'>): string[] {
	const holders = flow.items.flatMap((item) => {
		const { holder } = item;
		if (holder.kind === 'people') return holder.people.map(({ id }) => id);
		return holder.kind === 'person' ? [holder.id] : [];
	});
	return [...new Set(flow.dispatched === null ? holders : [flow.dispatched.id, ...holders])];
}
