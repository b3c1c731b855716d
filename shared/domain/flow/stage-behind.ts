import { currentStage } from './current-stage.ts';
import type { FlowDefinition } from './definition.ts';
import { leave, moveOn } from './engine-board.ts';
import type { FlowContext } from './flow-command.ts';
import type { FlowState, WorkItem } from './flow-state.ts';
import { graphOf } from './graph.ts';
import type { Run } from './run.ts';
import type { Stage } from './stage.ts';

/** What a ticket would show after a step: work left with an outcome, or sent back to a node. Nothing happens, nothing is checked. */
export function stageBehind({
	definition,
	state,
	context,
	item,
	...way
}: {
	definition: FlowDefinition;
	state: FlowState;
	context: FlowContext;
	item: WorkItem;
} & ({ outcome: string | null } | { backTo: string })): Stage {
	const run: Run = { state, before: state, events: [], graph: graphOf(definition), context };
	const token = state.tokens.find(({ id }) => id === item.tokenId);
	if (token === undefined) return currentStage(state);
	if ('outcome' in way) leave(run, token, way.outcome);
	else {
		run.state = { ...state, items: state.items.filter(({ tokenId }) => tokenId !== token.id) };
		moveOn(run, [{ ...token, nodeId: way.backTo, via: null }]);
	}
	return currentStage(run.state);
}
