import type { FlowState } from '../flow-state.ts';
import type { Graph } from '../graph.ts';
import { isHuman } from '../is-human.ts';

/** What of a flow's work, waiting and threads doesn't belong together; empty for a flow in order, whatever was asked of it. */
export function orphansOf(graph: Graph, { tokens, items, rounds, alarms, visits, status, comebacks }: FlowState): string[] {
	const at = (tokenId: string) => tokens.find(({ id }) => id === tokenId)?.nodeId;
	const isIdle = (nodeId: string, tokenId: string) => {
		const node = graph.node(nodeId);
		if (isHuman(node)) return !items.some((item) => item.tokenId === tokenId);
		return node.kind === 'timer' && !alarms.some((alarm) => alarm.tokenId === tokenId);
	};
	const isOver = status === 'ended' || status === 'canceled';
	return [
		...tokens.filter(({ id }, index) => tokens.findIndex((other) => other.id === id) !== index).map(({ id }) => `two tokens ${id}`),
		...items.filter(({ tokenId, nodeId }) => at(tokenId) !== nodeId).map(({ id }) => `item ${id} without its token`),
		...rounds.filter(({ tokenId, nodeId }) => at(tokenId) !== nodeId).map(({ nodeId }) => `round at ${nodeId} without its token`),
		...alarms.filter(({ tokenId, nodeId }) => at(tokenId) !== nodeId).map(({ nodeId }) => `alarm at ${nodeId} without its token`),
		...comebacks.filter(({ tokenId }) => at(tokenId) === undefined).map(({ nodeId }) => `comeback at ${nodeId} without its token`),
		...tokens.filter(({ id, nodeId }) => isIdle(nodeId, id)).map(({ nodeId }) => `nobody to do anything at ${nodeId}`),
		...rounds
			.flatMap(({ members, tokenId }) =>
				members.filter(({ state, itemId }) => (state === 'open') !== items.some((item) => item.id === itemId && item.tokenId === tokenId))
			)
			.map(({ itemId }) => `member and item ${itemId} disagree`),
		...visits
			.filter(({ leftAt, tokenId, nodeId }) => (leftAt === null) !== (at(tokenId) === nodeId && leftAt === null))
			.map(({ nodeId }) => `open visit of ${nodeId}`),
		...(isOver && tokens.length + items.length + alarms.length + rounds.length > 0 ? ['something goes on after the end'] : []),
		...(!isOver && tokens.length === 0 ? ['it runs and is nowhere'] : [])
	];
}
