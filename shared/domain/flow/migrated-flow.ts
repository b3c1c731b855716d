import type { FlowEvent } from './flow-event.ts';
import type { FlowState } from './flow-state.ts';

/** The flow on its new drawing: the same threads, work and history, at the counterparts of their steps. */
export function migratedFlow(state: FlowState, { nodes, tokens, owed, alarms, stages }: Extract<FlowEvent, { type: 'flow.migrated' }>): FlowState {
	const to = (nodeId: string) => nodes[nodeId] ?? nodeId;
	const at = <T extends { nodeId: string }>(thing: T): T => (nodes[thing.nodeId] === undefined ? thing : { ...thing, nodeId: to(thing.nodeId) });
	const first = state.items[0];
	return {
		...state,
		tokens,
		owed,
		items: state.items.map((item) => ({ ...at(item), stage: stages[item.id] ?? item.stage })),
		rounds: state.rounds.map(at),
		alarms,
		visits: state.visits.map((visit) => ({ ...at(visit), frames: visit.frames.map(at) })),
		answers: answersAfter(state.answers, to),
		comebacks: state.comebacks.map((comeback) => ({ ...at(comeback), toNodeId: to(comeback.toNodeId) })),
		stage: (first && stages[first.id]) ?? state.stage
	};
}

/** What was filled in at steps that became one is all of that one's. */
function answersAfter(answers: FlowState['answers'], to: (nodeId: string) => string): FlowState['answers'] {
	const after: FlowState['answers'] = {};
	for (const [nodeId, given] of Object.entries(answers)) after[to(nodeId)] = { ...after[to(nodeId)], ...given };
	return after;
}
