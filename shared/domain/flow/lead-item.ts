import type { FlowState, WorkItem } from './flow-state.ts';

/** The open work that is the most urgent: due first, before what is never due; of several the oldest. */
export function leadItem({ items }: Pick<FlowState, 'items'>): WorkItem | undefined {
	return items.reduce<WorkItem | undefined>(
		(lead, item) => (lead === undefined || (item.dueAt ?? Infinity) < (lead.dueAt ?? Infinity) ? item : lead),
		undefined
	);
}
