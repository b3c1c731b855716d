import type { ItemCommand } from '../flow-command.ts';
import type { WorkItem } from '../flow-state.ts';
import { emit, type Run } from '../run.ts';

/** A deadline passed, or was escalated. A timer may fire twice (the alarm and the cron's net); only the first one tells anything. */
export function lapse(run: Run, item: WorkItem, { what }: Extract<ItemCommand, { type: 'lapse' }>): void {
	const { id: itemId, nodeId, dueAt } = item;
	if (dueAt === null) return;
	if (what === 'deadline' && item.overdueAt === null) emit(run, { type: 'item.overdue', itemId, nodeId, dueAt });
	if (what === 'escalation' && item.escalatedAt === null) emit(run, { type: 'item.escalated', itemId, nodeId, dueAt });
}
