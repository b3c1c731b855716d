import type { FlowState } from './flow-state.ts';
import type { Stage } from './stage.ts';

/** The stage the whole ticket shows: its oldest open item's, the last one while nobody has work, or how it ended. */
export function currentStage(flow: FlowState): Stage {
	if (flow.status === 'canceled') return 'canceled';
	if (flow.status === 'ended') return 'closed';
	return flow.items[0]?.stage ?? flow.stage;
}
