import { assert } from '#shared/kernel/assert.ts';
import type { FlowDefinition, FlowNode, HumanNode } from './definition.ts';
import { isHuman } from './is-human.ts';

const known = new WeakMap<FlowDefinition, ReadonlyMap<string, FlowNode>>();

/** The node with this id, if the drawing has it: a ticket that was taken to another revision has been at steps that are gone. */
export function nodeIn(definition: FlowDefinition, nodeId: string): FlowNode | undefined {
	const nodes = known.get(definition) ?? new Map(definition.nodes.map((node) => [node.id, node]));
	known.set(definition, nodes);
	return nodes.get(nodeId);
}

/** The node with this id; where something waits, a pinned definition always has it. Apart from `graphOf`, which brings the conditions along: a page asks for little more. */
export function findNode(definition: FlowDefinition, nodeId: string): FlowNode {
	const node = nodeIn(definition, nodeId);
	assert(node, `no node ${nodeId}`);
	return node;
}

/** The human node with this id. */
export function findHumanNode(definition: FlowDefinition, nodeId: string): HumanNode {
	const node = findNode(definition, nodeId);
	assert(isHuman(node), `node ${nodeId} has no work item`);
	return node;
}
