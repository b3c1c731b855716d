import type { FlowState, Visit } from './flow-state.ts';
import type { Graph } from './graph.ts';
import { isHuman } from './is-human.ts';

/**
 * The visits at whose step a flow that is over may begin again, in the order of the steps' last visits: those of the staff's, outside every
 * block. A customer who has rated isn't asked again because the desk begins anew.
 */
export function reopenTargets(graph: Graph, { visits }: Pick<FlowState, 'visits'>): Visit[] {
	const latest = new Map<string, Visit>();
	for (const visit of visits) {
		const node = graph.node(visit.nodeId);
		if (visit.frames.length > 0 || !isHuman(node) || node.assignee.by === 'customer') continue;
		latest.delete(visit.nodeId);
		latest.set(visit.nodeId, visit);
	}
	return [...latest.values()];
}
