import type { FlowDefinition } from '#shared/domain/flow/definition.ts';
import type { FlowActor } from '#shared/domain/flow/flow-command.ts';
import { legalActions } from '#shared/domain/flow/legal-actions.ts';
import { commandFor } from '#shared/domain/flow/testing/command-for.ts';
import { fieldService } from '#shared/domain/flow/testing/field-service.ts';
import { CUSTOMER, PEOPLE, SYSTEM } from '#shared/domain/flow/testing/people.ts';
import { MINUTE } from '#shared/kernel/instant.ts';
import type { Result } from '#shared/kernel/result.ts';
import { type Choose, chooseOne, chooser } from '#shared/kernel/testing/chooser.ts';
import type { DecidableCommand } from '../decidable-command.ts';
import { decide, decideCreation } from '../decide.ts';
import type { EntryActor } from '../entry-actor.ts';
import { evolve } from '../evolve.ts';
import { PRIORITIES } from '../priority.ts';
import type { JournalEntry, TicketEvent } from '../ticket-event.ts';
import type { TicketState } from '../ticket-state.ts';
import { timerOrder } from '../timer-order.ts';
import { timersOf } from '../timers-of.ts';
import { aStatement, aSubject, NOON } from './a-ticket.ts';

export type Life = {
	readonly definition: FlowDefinition;
	readonly journal: readonly JournalEntry[];
	/** The ticket after each entry of the journal. */
	readonly states: readonly TicketState[];
	readonly state: TicketState;
};

export type LifeOptions = {
	readonly seed: number;
	readonly length: number;
	readonly definition?: FlowDefinition;
	readonly subject?: Parameters<typeof aSubject>[0];
	readonly ticketId?: string;
	/** What staff write where customers don't read. */
	readonly secret?: string;
	readonly startAt?: number;
};

type Move = { readonly actor: FlowActor; readonly command: DecidableCommand };

/** A random ticket's life as its object would journal it: people work, talk, urge and change their minds; timers fire, bills arrive. */
export function liveTicket({
	seed,
	length,
	definition = fieldService,
	subject,
	ticketId = 't-1',
	secret = '内部',
	startAt = NOON
}: LifeOptions): Life {
	const choose = chooser(seed);
	let count = 0;
	const nextId = () => `i-${++count}`;
	let at = startAt;
	const born = { urgent: choose(2) === 0, priority: chooseOne(choose, PRIORITIES), ...subject };
	const journal: JournalEntry[] = [];
	const states: TicketState[] = [];
	const append = (actor: FlowActor, decided: Result<readonly TicketEvent[]>) => {
		// What is refused, or changes nothing, leaves no entry.
		if (!decided.ok || decided.value.length === 0) return;
		const seq = journal.length + 1;
		const entry: JournalEntry = { v: 1, seq, at, actor: entryActor(actor), commandId: `c-${seq}`, events: [...decided.value] };
		journal.push(entry);
		states.push(evolve(states.at(-1), ticketId, entry));
	};
	append(CUSTOMER, decideCreation(aSubject(born), { at, actor: CUSTOMER, definition, nextId }));
	for (let step = 1; step < length; step += 1) {
		const state = last(states);
		at += choose(40) * MINUTE;
		const { actor, command } = nextMove({ state, definition, choose, secret, at });
		append(actor, decide(state, command, { at, actor, definition, nextId }));
	}
	return { definition, journal, states, state: last(states) };
}

function last(states: readonly TicketState[]): TicketState {
	const state = states.at(-1);
	if (state === undefined) throw new Error('the ticket was never born');
	return state;
}

const entryActor = (actor: FlowActor): EntryActor =>
	actor.kind === 'user'
		? { kind: 'user', id: actor.id, name: actor.name }
		: actor.kind === 'customer'
			? { kind: 'customer', name: '陈女士' }
			: { kind: 'system' };

function nextMove({
	state,
	definition,
	choose,
	secret,
	at
}: {
	state: TicketState;
	definition: FlowDefinition;
	choose: Choose;
	secret: string;
	at: number;
}): Move {
	const timer = timersOf(state.flow)[0];
	if (timer !== undefined && timer.at <= at) return { actor: SYSTEM, command: timerOrder(timer).command };
	const staff = chooseOne(
		choose,
		PEOPLE.flatMap((actor) => (actor.kind === 'user' ? [actor] : []))
	);
	const manager: FlowActor = { ...staff, permissions: [...staff.permissions, 'ticket.comment', 'ticket.edit', 'ticket.cancel'] };
	const possible = PEOPLE.flatMap((actor) => legalActions(definition, state.flow, actor).map((action) => ({ actor, action })));
	const photos = choose(2) === 0 ? [] : [`comment-${choose(100)}`];
	switch (choose(14)) {
		case 0:
			return { actor: manager, command: { type: 'ticket.comment', audience: 'internal', text: secret, photos: [] } };
		case 1:
			return { actor: chooseOne(choose, [manager, CUSTOMER]), command: { type: 'ticket.comment', audience: 'customer', text: '请稍候', photos } };
		case 2:
			return { actor: chooseOne(choose, [manager, CUSTOMER]), command: { type: 'ticket.urge' } };
		case 3:
			return { actor: manager, command: { type: 'ticket.prioritise', priority: chooseOne(choose, PRIORITIES) } };
		case 4:
			return { actor: manager, command: { type: 'ticket.retitle', title: `空调不制冷 ${choose(3)}` } };
		case 5: {
			if (state.flow.answers['on-site'] === undefined) break;
			const statement = aStatement({ id: `${state.id}-${state.seq}`, totalMinor: choose(50_000), computedAt: at });
			return { actor: SYSTEM, command: { type: 'statement.attach', statement } };
		}
		case 6:
			if (choose(4) === 0) return { actor: manager, command: { type: 'ticket.cancel', reason: secret } };
	}
	if (possible.length === 0) return { actor: CUSTOMER, command: { type: 'ticket.comment', audience: 'customer', text: '谢谢', photos } };
	const { actor, action } = chooseOne(choose, possible);
	return { actor, command: ticketCommand(commandFor(action, choose)) };
}

/** The flow's command as a ticket is given it. */
function ticketCommand(command: ReturnType<typeof commandFor>): DecidableCommand {
	switch (command.type) {
		case 'submit':
			return { ...command, type: 'ticket.submit' };
		case 'claim':
			return { ...command, type: 'ticket.claim' };
		case 'assign':
			return { type: 'ticket.assign', itemId: command.itemId, technician: command.person };
		case 'depart':
			return { ...command, type: 'ticket.depart' };
		case 'check-in':
			return { ...command, type: 'ticket.checkIn' };
		case 'return':
			return { ...command, type: 'ticket.return' };
		default:
			throw new Error(`nobody is offered ${command.type}`);
	}
}
