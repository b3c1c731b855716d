import { assert } from '#shared/kernel/assert.ts';
import type { FlowDefinition, FlowNode, HumanNode } from './definition.ts';
import { isHuman } from './is-human.ts';

const known = new WeakMap<FlowDefinition, ReadonlyMap<string, FlowNode>>();

/** The node with this id; a pinned definition always has it. Apart from `graphOf`, which brings the conditions along: a page asks for little more. */
export function findNode(definition: FlowDefinition, nodeId: string): FlowNode {
	const nodes = known.get(definition) ?? new Map(definition.nodes.map((node) => [node.id, node]));
	known.set(definition, nodes);
	const node = nodes.get(nodeId);
	assert(node, `no node ${nodeId}`);
	return node;
}

/** The human node with this id. */
export function findHumanNode(definition: FlowDefinition, nodeId: string): HumanNode {
	const node = findNode(definition, nodeId);
	assert(isHuman(node), `node ${nodeId} has no work item`);
	return node;
}
