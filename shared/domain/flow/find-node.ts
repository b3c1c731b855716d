import { assert } from '#shared/kernel/assert.ts';
import type { FlowDefinition, FlowNode, HumanNode } from './definition.ts';
import { graphOf } from './graph.ts';
import { isHuman } from './is-human.ts';

/** The node with this id; a pinned definition always has it. */
export const findNode = (definition: FlowDefinition, nodeId: string): FlowNode => graphOf(definition).node(nodeId);

/** The human node with this id. */
export function findHumanNode(definition: FlowDefinition, nodeId: string): HumanNode {
	const node = findNode(definition, nodeId);
	assert(isHuman(node), `node ${nodeId} has no work item`);
	return node;
}
