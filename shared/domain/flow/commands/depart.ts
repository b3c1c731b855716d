import { refuse } from '#shared/kernel/result.ts';
import { checkMayAct } from '../check-may-act.ts';
import type { ItemCommand } from '../flow-command.ts';
import type { WorkItem } from '../flow-state.ts';
import { emit, type Run } from '../run.ts';
import type { Refused } from './refused.ts';

/** The technician is on the way. Refusals: `flow.not-on-site`, `flow.not-yours`, `flow.already-checked-in`, `flow.already-departed`. */
export function depart(run: Run, item: WorkItem): Refused {
	const denied = travelRefusal(run, item);
	if (denied) return denied;
	if (item.stage === 'enroute') return refuse('flow.already-departed');
	emit(run, { type: 'item.departed', itemId: item.id, before: item.stage });
}

/** The technician is there. Refusals: `flow.not-on-site`, `flow.not-yours`, `flow.already-checked-in`. */
export function checkIn(run: Run, item: WorkItem, { location }: Extract<ItemCommand, { type: 'check-in' }>): Refused {
	const denied = travelRefusal(run, item);
	if (denied) return denied;
	emit(run, { type: 'item.checked-in', itemId: item.id, before: item.stage, location });
}

function travelRefusal(run: Run, item: WorkItem): Refused {
	if (run.graph.node(item.nodeId).kind !== 'on-site') return refuse('flow.not-on-site');
	return checkMayAct(run.context, item, { onBehalf: false }) ?? (item.checkedInAt === null ? undefined : refuse('flow.already-checked-in'));
}
