import { evolveFlow } from './evolve-flow.ts';
import type { FlowContext } from './flow-command.ts';
import type { FlowEvent } from './flow-event.ts';
import type { FlowState, Person } from './flow-state.ts';
import type { Graph } from './graph.ts';

/** One command under way: the events so far and the state they make. It lives as long as one call of `advance`. */
export type Run = {
	state: FlowState;
	/** What was before the command, for conditions that ask what changed. */
	readonly before: FlowState;
	readonly events: FlowEvent[];
	readonly graph: Graph;
	readonly context: FlowContext;
};

export function emit(run: Run, event: FlowEvent): void {
	run.events.push(event);
	run.state = evolveFlow(run.state, event, run.context.at);
}

/** Who acts, as history keeps it; null for the customer and the system. */
export function actingPerson({ context: { actor } }: Pick<Run, 'context'>): Person | null {
	return actor.kind === 'user' ? { id: actor.id, name: actor.name } : null;
}
