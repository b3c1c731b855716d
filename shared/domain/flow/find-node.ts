import { assert } from '#shared/kernel/assert.ts';
import type { FlowDefinition, FlowNode, HumanNode } from './definition.ts';

/** The node with this id; a pinned definition always has it. */
export function findNode(definition: FlowDefinition, nodeId: string): FlowNode {
	const node = definition.nodes.find((candidate) => candidate.id === nodeId);
	assert(node, `flow ${definition.id}@${definition.revision} has no node ${nodeId}`);
	return node;
}

/** The human node with this id. */
export function findHumanNode(definition: FlowDefinition, nodeId: string): HumanNode {
	const node = findNode(definition, nodeId);
	assert('form' in node, `node ${nodeId} has no work item`);
	return node;
}
