import type { FlowDefinition } from './definition.ts';
import { evolveFlow } from './evolve-flow.ts';
import type { FlowContext } from './flow-command.ts';
import type { FlowEvent } from './flow-event.ts';
import type { FlowState } from './flow-state.ts';

/** One command under way: the events so far and the state they make. It lives as long as one call of `advance`. */
export type Run = {
	state: FlowState;
	readonly events: FlowEvent[];
	readonly definition: FlowDefinition;
	readonly context: FlowContext;
};

export function emit(run: Run, event: FlowEvent): void {
	run.events.push(event);
	run.state = evolveFlow(run.state, event, run.context.at);
}
