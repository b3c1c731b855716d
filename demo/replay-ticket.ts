import { permissionsOn } from '#shared/domain/access/can.ts';
import type { FlowDefinition } from '#shared/domain/flow/definition.ts';
import type { FlowActor } from '#shared/domain/flow/flow-command.ts';
import type { DecidableCommand } from '#shared/domain/ticket/decidable-command.ts';
import { decide, decideCreation } from '#shared/domain/ticket/decide.ts';
import type { EntryActor } from '#shared/domain/ticket/entry-actor.ts';
import { evolve } from '#shared/domain/ticket/evolve.ts';
import { ownersOf } from '#shared/domain/ticket/owners-of.ts';
import type { JournalEntry, TicketEvent } from '#shared/domain/ticket/ticket-event.ts';
import type { TicketState } from '#shared/domain/ticket/ticket-state.ts';
import { timerOrder } from '#shared/domain/ticket/timer-order.ts';
import { timersOf } from '#shared/domain/ticket/timers-of.ts';
import type { Result } from '#shared/kernel/result.ts';
import { actorOf } from './company/actor-of.ts';
import type { DemoActor, DemoPerson, DemoStep, DemoTicket } from './demo-company.ts';

export type Replayed = { readonly entries: readonly JournalEntry[]; readonly state: TicketState };

/**
 * The journal a ticket object would have kept, had all this happened to it: the steps through `decide` and `evolve`, and between
 * them the deadlines and escalations that lapsed by `now`. Throws when a step is refused: the story would be impossible.
 */
export function replayTicket({
	ticket,
	definition,
	people,
	number,
	now
}: {
	ticket: DemoTicket;
	definition: FlowDefinition;
	people: ReadonlyMap<string, DemoPerson>;
	number: string;
	now: number;
}): Replayed {
	const { ticketId, created } = ticket;
	const subject = { ...ticket.subject, number };
	const entries: JournalEntry[] = [];
	let state: TicketState | undefined;
	let items = 0;

	const flowActorOf = (actor: DemoActor): FlowActor => {
		if (actor.kind !== 'user') return actor;
		const person = personOf(people, actor.userId);
		const permissions = permissionsOn(actorOf(person), { path: subject.path, owners: state === undefined ? [] : ownersOf(state) });
		return { kind: 'user', id: person.id, name: person.name, permissions };
	};
	const entryActorOf = (actor: DemoActor): EntryActor => {
		if (actor.kind === 'system') return actor;
		if (actor.kind === 'customer') return { kind: 'customer', name: subject.customer.name };
		return { kind: 'user', id: actor.userId, name: personOf(people, actor.userId).name };
	};
	const append = ({ at, commandId, actor }: Omit<DemoStep, 'command'>, decided: Result<readonly TicketEvent[]>): TicketState => {
		if (!decided.ok) throw new Error(`${number} ${commandId}: ${decided.error.code} ${JSON.stringify(decided.error.params)}`);
		const entry: JournalEntry = { v: 1, seq: entries.length + 1, at, actor: entryActorOf(actor), commandId, events: [...decided.value] };
		entries.push(entry);
		return evolve(state, ticketId, entry);
	};
	const contextOf = ({ at, actor }: Omit<DemoStep, 'command'>) => ({
		at,
		actor: flowActorOf(actor),
		definition,
		nextId: () => `${ticketId}-${++items}`
	});
	const fireTimers = (before: TicketState, until: number): TicketState => {
		let current = before;
		for (let timer = timersOf(current.flow)[0]; timer !== undefined && timer.at < until; timer = timersOf(current.flow)[0]) {
			const { commandId, command } = timerOrder(timer);
			const step = { at: timer.at, commandId, actor: { kind: 'system' } } as const;
			state = current = append(step, decide(current, command, contextOf(step)));
		}
		return current;
	};

	state = append(created, decideCreation(subject, contextOf(created)));
	for (const step of ticket.steps) {
		state = fireTimers(state, step.at);
		const complete = completeStep({ step, state, entries });
		state = append(complete, decide(state, complete.command, contextOf(complete)));
	}
	return { state: fireTimers(state, now + 1), entries };
}

/** The step with what was not known when the story was written. A statement is named as the settlement would have named it. */
function completeStep({
	step,
	state,
	entries
}: {
	step: DemoStep;
	state: TicketState;
	entries: readonly JournalEntry[];
}): Omit<DemoStep, 'command'> & { readonly command: DecidableCommand } {
	const { command } = step;
	if (command.type === 'statement.attach') {
		const work = entries.findLast(({ events }) => events.some(({ type }) => type === 'work.completed'));
		if (work === undefined) throw new Error(`${state.subject.number}: a bill without work`);
		const named = { id: `${state.id}-${work.seq}`, number: `${state.subject.number}-S${work.seq}`, computedAt: work.at };
		return { ...step, commandId: `statement:${work.seq}`, command: { type: command.type, statement: { ...command.statement, ...named } } };
	}
	if (!('item' in command)) return { ...step, command };
	const { item: _, ...rest } = command;
	return { ...step, command: { ...rest, itemId: state.flow.items[0]?.id ?? '' } };
}

function personOf(people: ReadonlyMap<string, DemoPerson>, id: string): DemoPerson {
	const person = people.get(id);
	if (person === undefined) throw new Error(`nobody is ${id}`);
	return person;
}
