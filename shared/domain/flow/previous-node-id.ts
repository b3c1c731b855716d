import type { FlowDefinition } from './definition.ts';
import { findNode } from './find-node.ts';
import type { FlowState } from './flow-state.ts';
import { isHuman } from './is-human.ts';

/** The human node worked at before `nodeId` was first entered, skipping itself; undefined when it was the first. */
export function previousNodeId(definition: FlowDefinition, state: FlowState, nodeId: string): string | undefined {
	const first = state.visits.findIndex((visit) => visit.nodeId === nodeId);
	const earlier = state.visits.slice(0, Math.max(first, 0)).filter((visit) => isHuman(findNode(definition, visit.nodeId)));
	return earlier.at(-1)?.nodeId;
}
