import type { FlowDefinition } from './definition.ts';
import type { FlowState } from './flow-state.ts';
import { graphOf } from './graph.ts';
import { isHuman } from './is-human.ts';
import { explore } from './soundness/explore.ts';

/**
 * The nodes that a running flow needs and a definition lacks, or has as another kind; empty when it can go on there as it is. A flow that
 * could then get stuck misses its own threads' places.
 */
export function misfits(definition: FlowDefinition, flow: FlowState): readonly string[] {
	const kinds = new Map(definition.nodes.map((node) => [node.id, node]));
	const works = [...flow.items, ...flow.rounds].map(({ nodeId }) => nodeId);
	const places = [
		...flow.visits.map(({ nodeId }) => nodeId),
		...flow.tokens.flatMap(({ nodeId, frames }) => [nodeId, ...frames.map((frame) => frame.nodeId)]),
		...flow.owed.map(({ nodeId }) => nodeId),
		...flow.comebacks.flatMap(({ nodeId, toNodeId }) => [nodeId, toNodeId])
	];
	const isWaited = (nodeId: string) => ['timer', 'wait-event'].includes(kinds.get(nodeId)?.kind ?? '');
	const lacking = new Set([
		...places.filter((nodeId) => !kinds.has(nodeId)),
		...works.filter((nodeId) => {
			const node = kinds.get(nodeId);
			return node === undefined || !isHuman(node);
		}),
		...flow.alarms.map(({ nodeId }) => nodeId).filter((nodeId) => !isWaited(nodeId))
	]);
	if (lacking.size > 0) return [...lacking];
	const graph = graphOf(definition);
	// Threads that wait for others know the arrow that they came by, by its number.
	const isJoin = (nodeId: string) => graph.joins.some(({ id }) => id === nodeId);
	const strays = [...flow.tokens, ...flow.owed].filter(
		({ nodeId, via }) => via !== null && isJoin(nodeId) && !graph.into(nodeId).some(({ id }) => id === via)
	);
	if (strays.length > 0) return strays.map(({ nodeId }) => nodeId);
	const { fault } = explore(graph, { tokens: flow.tokens, owed: flow.owed, minted: flow.minted }, []);
	return fault === undefined ? [] : [fault.nodeId];
}
