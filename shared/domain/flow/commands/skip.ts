import { leave } from '../engine-board.ts';
import { findHumanNode } from '../find-node.ts';
import type { ItemCommand } from '../flow-command.ts';
import type { WorkItem } from '../flow-state.ts';
import { agreeingOutcome } from '../round/decide-round.ts';
import { actingPerson, emit, type Run } from '../run.ts';
import type { Refused } from './refused.ts';
import { noSuchOutcome } from './submit.ts';
import { tokenOf } from './token-of.ts';

/** Passes a step over through the green channel 绿色通道. Whether the actor may is the caller's to say. Refusals: `flow.no-such-outcome`. */
export function skip(run: Run, item: WorkItem, { reason, outcome }: Extract<ItemCommand, { type: 'skip' }>): Refused {
	const node = findHumanNode(run.graph.definition, item.nodeId);
	if (outcome !== undefined && !node.outcomes.some(({ key }) => key === outcome)) return noSuchOutcome(node, outcome);
	const chosen = outcome ?? agreeingOutcome(node);
	const token = tokenOf(run, item);
	emit(run, { type: 'item.skipped', itemId: item.id, nodeId: node.id, outcome: chosen, reason, by: actingPerson(run) });
	leave(run, token, chosen);
}
