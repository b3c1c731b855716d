import type { Facts } from '#shared/domain/condition/condition.ts';
import { MINUTE } from '#shared/kernel/instant.ts';
import type { Result } from '#shared/kernel/result.ts';
import { type Choose, chooseOne, chooser } from '#shared/kernel/testing/chooser.ts';
import { type Advance, advance } from '../advance.ts';
import type { FlowDefinition } from '../definition.ts';
import { EMPTY_FLOW } from '../empty-flow.ts';
import type { FlowActor, FlowCommand, FlowContext } from '../flow-command.ts';
import type { FlowState } from '../flow-state.ts';
import { legalActions } from '../legal-actions.ts';
import { commandFor } from './command-for.ts';
import { PEOPLE, SYSTEM } from './people.ts';

export type WalkStep = {
	readonly before: FlowState;
	readonly actor: FlowActor;
	readonly command: FlowCommand;
	readonly context: FlowContext;
	readonly result: Result<Advance>;
};

export type Walk = { readonly facts: Facts; readonly steps: readonly WalkStep[]; readonly state: FlowState; readonly nextId: () => string };

/** A random way of a ticket through a flow, of at most `length` legal commands by whoever may give them; it stops at the first refusal. */
export function walkFlow({ definition, seed, length }: { definition: FlowDefinition; seed: number; length: number }): Walk {
	const choose = chooser(seed);
	const facts = {
		'ticket.urgent': choose(2) === 0,
		'ticket.priority': chooseOne(choose, ['P0', 'P1', 'P2']),
		'customer.level': chooseOne(choose, ['vip', 'regular'])
	};
	let count = 0;
	const nextId = () => `i-${++count}`;
	const steps: WalkStep[] = [];
	let state = EMPTY_FLOW;
	let at = 1_790_000_000_000;
	for (let move: Move | undefined = { actor: SYSTEM, command: { type: 'start' } }; move !== undefined && steps.length < length; ) {
		at += choose(90) * MINUTE;
		const { actor, command } = move;
		const context = { at, actor, facts, nextId };
		const result = advance({ definition, state, command, context });
		steps.push({ before: state, actor, command, context, result });
		if (!result.ok) break;
		state = result.value.state;
		move = nextMove({ definition, state, choose });
	}
	return { facts, steps, state, nextId };
}

type Move = { readonly actor: FlowActor; readonly command: FlowCommand };

function nextMove({ definition, state, choose }: { definition: FlowDefinition; state: FlowState; choose: Choose }): Move | undefined {
	const [item] = state.items;
	if (item === undefined) return undefined;
	if (choose(40) === 0) return { actor: SYSTEM, command: { type: 'cancel', reason: '客户取消' } };
	if (choose(8) === 0) return { actor: SYSTEM, command: { type: 'lapse', itemId: item.id, what: chooseOne(choose, ['deadline', 'escalation']) } };
	const possible = PEOPLE.flatMap((actor) => legalActions(definition, state, actor).map((action) => ({ actor, action })));
	const { actor, action } = chooseOne(choose, possible);
	return { actor, command: commandFor(action, choose) };
}
