import type { FlowDefinition } from './definition.ts';
import { findNode } from './find-node.ts';
import type { FlowState, Visit } from './flow-state.ts';
import { isHuman } from './is-human.ts';
import { isWithin } from './net/is-within.ts';
import type { Token } from './net/token.ts';

/**
 * The steps that a thread may be sent back to, in the order in which it came through them: those that somebody worked at before it first
 * came here, in its own branch or before the split. What lies inside a block that is closed can't be done again alone.
 */
export function returnTargets(definition: FlowDefinition, state: FlowState, token: Token): Visit[] {
	const isOnTheWay = (visit: Visit) => isWithin(token.frames, visit.frames);
	const first = state.visits.findIndex((visit) => visit.nodeId === token.nodeId && isOnTheWay(visit));
	const latest = new Map<string, Visit>();
	for (const visit of state.visits.slice(0, Math.max(first, 0)))
		if (visit.nodeId !== token.nodeId && isOnTheWay(visit) && isHuman(findNode(definition, visit.nodeId))) {
			latest.delete(visit.nodeId);
			latest.set(visit.nodeId, visit);
		}
	return [...latest.values()];
}
