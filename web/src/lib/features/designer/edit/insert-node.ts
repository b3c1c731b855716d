import type { FlowDefinition, FlowEdge, FlowNode, NodeKind } from '#shared/domain/flow/definition.ts';
import { BORN_WITH } from '../kind-names.ts';
import { meetingPoint } from './meeting-point.ts';
import { freshId, newNode } from './new-node.ts';

/** A drawing after something was put into it, and what was. */
export type Inserted = { readonly definition: FlowDefinition; readonly nodeId: string };

const SPLITS: readonly NodeKind[] = ['exclusive', 'inclusive', 'parallel'];
export const isSplitKind = (kind: NodeKind): kind is 'exclusive' | 'inclusive' | 'parallel' => SPLITS.includes(kind);

/** Puts a new node onto an arrow. A split comes with two branches and the node where they meet again. */
export function insertOnEdge(definition: FlowDefinition, index: number, kind: NodeKind): Inserted {
	const edge = definition.edges[index];
	if (edge === undefined) return { definition, nodeId: '' };
	if (isSplitKind(kind)) return insertBlock(definition, index, kind);
	const id = freshId(definition, kind);
	return { definition: placeOnEdge(definition, index, newNode(kind, id)), nodeId: id };
}

/** The arrow keeps what it asks and leads to the node; a plain one leads on from there. */
export function placeOnEdge(definition: FlowDefinition, index: number, node: FlowNode): FlowDefinition {
	const edge = definition.edges[index];
	if (edge === undefined) return definition;
	const onward: FlowEdge[] = node.kind === 'end' ? [] : [{ from: node.id, to: edge.to }];
	return {
		...definition,
		nodes: [...definition.nodes, node],
		edges: definition.edges.toSpliced(index, 1, { ...edge, to: node.id }, ...onward)
	};
}

/** Puts a new node behind another: onto its only way on, as a new branch of a split, or at its open end. */
export function insertAfter(definition: FlowDefinition, nodeId: string, kind: NodeKind): Inserted {
	const node = definition.nodes.find(({ id }) => id === nodeId);
	const out = definition.edges.flatMap(({ from }, index) => (from === nodeId ? [index] : []));
	if (node === undefined || node.kind === 'end') return { definition, nodeId: '' };
	if (out.length > 1 && isSplitKind(node.kind)) return addBranch(definition, nodeId, kind);
	const last = out.at(-1);
	if (last !== undefined) return insertOnEdge(definition, last, kind);
	const id = freshId(definition, kind);
	return {
		definition: { ...definition, nodes: [...definition.nodes, newNode(kind, id)], edges: [...definition.edges, { from: nodeId, to: id }] },
		nodeId: id
	};
}

/** One more branch of a split, asked before the one that is taken otherwise, which leads to where the others meet. */
export function addBranch(definition: FlowDefinition, splitId: string, kind: NodeKind = 'handle'): Inserted {
	const meets = meetingPoint(definition, splitId) ?? definition.nodes.find((node) => node.kind === 'end')?.id;
	const split = definition.nodes.find(({ id }) => id === splitId);
	if (meets === undefined || split === undefined) return { definition, nodeId: '' };
	const id = freshId(definition, kind);
	const otherwise = definition.edges.findIndex(({ from, when }) => from === splitId && when === undefined);
	const at = split.kind === 'parallel' || otherwise < 0 ? definition.edges.length : otherwise;
	const edges = definition.edges.toSpliced(at, 0, { from: splitId, to: id });
	return {
		definition: { ...definition, nodes: [...definition.nodes, newNode(kind, id)], edges: [...edges, { from: id, to: meets }] },
		nodeId: id
	};
}

function insertBlock(definition: FlowDefinition, index: number, kind: 'exclusive' | 'inclusive' | 'parallel'): Inserted {
	const splitId = freshId(definition, kind);
	const withSplit = placeOnEdge(definition, index, newNode(kind, splitId));
	const joinId = freshId(withSplit, `${kind}-join`);
	const onward = withSplit.edges.findIndex(({ from }) => from === splitId);
	const withJoin = placeOnEdge(withSplit, onward, joinOf(kind, joinId));
	const first = insertOnEdge(
		withJoin,
		withJoin.edges.findIndex(({ from }) => from === splitId),
		'handle'
	);
	const secondId = freshId(first.definition, 'handle');
	return {
		nodeId: splitId,
		definition: {
			...first.definition,
			nodes: [...first.definition.nodes, newNode('handle', secondId)],
			edges: [...first.definition.edges, { from: splitId, to: secondId }, { from: secondId, to: joinId }]
		}
	};
}

function joinOf(kind: 'exclusive' | 'inclusive' | 'parallel', id: string): FlowNode {
	const label = { ...BORN_WITH.merge };
	if (kind === 'exclusive') return { id, kind, label };
	return kind === 'inclusive' ? { id, kind, label, direction: 'join' } : { id, kind, label, direction: 'join', rest: 'absorb' };
}
