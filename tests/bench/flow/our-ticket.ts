import { advance } from '#shared/domain/flow/advance.ts';
import { EMPTY_FLOW } from '#shared/domain/flow/empty-flow.ts';
import { evolveFlow } from '#shared/domain/flow/evolve-flow.ts';
import type { FlowActor, FlowCommand } from '#shared/domain/flow/flow-command.ts';
import type { FlowState } from '#shared/domain/flow/flow-state.ts';
import { directory, SYSTEM } from '#shared/domain/flow/testing/people.ts';
import type { JournalEntry } from '#shared/domain/ticket/ticket-event.ts';
import type { Step, Story } from './three-flows.ts';

/** As often as a ticket's object writes one. */
const SNAPSHOT_EVERY = 16;
const TECHNICIAN = { id: 'u-tech-1', name: '谢建国' };

/** A ticket that persists each step as its object does: one row with the entry as JSON, and now and then a snapshot in it. */
export class OurTicket {
	state: FlowState = EMPTY_FLOW;
	/** Characters written, so that nothing is written in vain. */
	written = 0;
	readonly entries: JournalEntry[] = [];
	#ids = 0;
	readonly #story: Story;

	constructor(story: Story) {
		this.#story = story;
		this.#give({ type: 'start' }, SYSTEM);
	}

	take(step: Step): void {
		this.#give(commandFor(this.state, step), step.actor);
	}

	#give(command: FlowCommand, actor: FlowActor): void {
		const seq = this.entries.length + 1;
		const at = 1_790_000_000_000 + seq * 60_000;
		const { definition, facts } = this.#story;
		const context = { at, actor, facts, nextId: () => `i-${++this.#ids}`, directory };
		const result = advance({ definition, state: this.state, command, context });
		if (!result.ok) throw new Error(`${command.type}: ${result.error.code}`);
		const { events } = result.value;
		// The object doesn't take the engine's word for the state: it is what the entry makes of the one before.
		this.state = events.reduce((state, event) => evolveFlow(state, event, at), this.state);
		const entry: JournalEntry = { v: 1, seq, at, actor: { kind: 'system' }, commandId: `c-${seq}`, events: [...events] };
		this.entries.push(entry);
		this.written += JSON.stringify(entry).length;
		if (seq % SNAPSHOT_EVERY === 0) this.written += JSON.stringify(this.state).length;
	}
}

function commandFor({ items }: FlowState, { nodeId, does, actor, outcome, answers }: Step): FlowCommand {
	const item = items.find(({ nodeId: at, holder }) => at === nodeId && (holder.kind !== 'person' || actor.kind !== 'user' || holder.id === actor.id));
	if (item === undefined) throw new Error(`nothing is open at ${nodeId}`);
	const itemId = item.id;
	switch (does) {
		case 'assign':
			return { type: 'assign', itemId, person: TECHNICIAN };
		case 'check-in':
			return { type: 'check-in', itemId, location: null };
		case 'claim':
		case 'depart':
			return { type: does, itemId };
		default:
			return { type: 'submit', itemId, outcome, answers };
	}
}
