import { MINUTE } from '#shared/kernel/instant.ts';
import { type Choose, chooseOne, chooser } from '#shared/kernel/testing/chooser.ts';
import { advance } from '../advance.ts';
import type { FlowDefinition } from '../definition.ts';
import { EMPTY_FLOW } from '../empty-flow.ts';
import type { FlowActor, FlowCommand, FlowContext } from '../flow-command.ts';
import type { FlowState, WorkItem } from '../flow-state.ts';
import { legalActions } from '../legal-actions.ts';
import { commandFor } from './command-for.ts';
import { directory, PEOPLE, SIGNERS, SYSTEM } from './people.ts';
import type { WalkStep } from './walk-flow.ts';

/**
 * A random way of a ticket through a flow by every command there is, each one that somebody may try: those that are refused are part of
 * the walk and leave everything as it was.
 */
export function wildWalk({ definition, seed, length }: { definition: FlowDefinition; seed: number; length: number }): readonly WalkStep[] {
	const choose = chooser(seed);
	const names = definition.edges.flatMap(({ when }) => (when !== undefined && 'fact' in when ? [when.fact] : []));
	let count = 0;
	let at = 1_790_000_000_000;
	let state = EMPTY_FLOW;
	const steps: WalkStep[] = [];
	for (let move: Move = { actor: SYSTEM, command: { type: 'start' } }; steps.length < length; move = nextMove(definition, state, choose)) {
		at += choose(240) * MINUTE;
		const facts = Object.fromEntries(names.map((name) => [name, choose(2) === 0]));
		const context: FlowContext = { at, actor: move.actor, facts, nextId: () => `i-${++count}`, directory, initiator: SIGNERS[0] ?? null };
		const result = advance({ definition, state, command: move.command, context });
		steps.push({ before: state, actor: move.actor, command: move.command, context, result });
		if (result.ok) state = result.value.state;
	}
	return steps;
}

type Move = { readonly actor: FlowActor; readonly command: FlowCommand };

const EVERYBODY = [...PEOPLE, ...SIGNERS];
const reason = '情况有变';

function nextMove(definition: FlowDefinition, state: FlowState, choose: Choose): Move {
	const legal = EVERYBODY.flatMap((actor) => legalActions(definition, state, actor).map((action) => ({ actor, action })));
	// Mostly forward, or nothing would ever be reached.
	if (legal.length > 0 && choose(3) > 0) {
		const { actor, action } = chooseOne(choose, legal);
		return { actor, command: commandFor(action, choose) };
	}
	const item = state.items.length > 0 ? chooseOne(choose, state.items) : undefined;
	return item !== undefined && choose(3) > 0 ? onItem(item, choose) : onWhole(definition, state, item, choose);
}

function onItem(item: WorkItem, choose: Choose): Move {
	const { id: itemId, holder } = item;
	const actor = EVERYBODY.find((who) => holder.kind === 'person' && who.kind === 'user' && who.id === holder.id) ?? SYSTEM;
	const person = (({ id, name }) => ({ id, name }))(chooseOne(choose, SIGNERS));
	const command = chooseOne<FlowCommand>(choose, [
		{ type: 'release', itemId },
		{ type: 'transfer', itemId, person, reason },
		{ type: 'delegate', itemId, person, reason },
		{ type: 'add-sign', itemId, person, place: chooseOne(choose, ['before', 'after', 'parallel'] as const), reason },
		{ type: 'remove-sign', itemId, reason },
		{ type: 'skip', itemId, reason },
		{ type: 'lapse', itemId, what: 'deadline' },
		{ type: 'return', itemId, reason, comeBack: choose(2) === 0 }
	]);
	return { actor, command };
}

function onWhole(definition: FlowDefinition, state: FlowState, item: WorkItem | undefined, choose: Choose): Move {
	const node = chooseOne(choose, definition.nodes);
	const alarm = state.alarms[0];
	const [from, person] = [chooseOne(choose, SIGNERS), chooseOne(choose, SIGNERS)].map(({ id, name }) => ({ id, name }));
	if (alarm !== undefined && choose(2) === 0) return { actor: SYSTEM, command: { type: 'elapse', tokenId: alarm.tokenId } };
	if (state.status === 'suspended' && choose(2) === 0) return { actor: SYSTEM, command: { type: 'resume' } };
	const command = chooseOne<FlowCommand>(choose, [
		{ type: 'withdraw', nodeId: state.visits.findLast(({ by }) => by !== null)?.nodeId ?? node.id },
		{ type: 'jump', itemId: choose(2) === 0 ? (item?.id ?? null) : null, toNodeId: node.id, reason },
		{ type: 'occur', event: 'customer-reply', note: '' },
		{ type: 'suspend', reason },
		{ type: 'resume' },
		{ type: 'reopen', reason },
		...(choose(8) === 0 ? [{ type: 'cancel' as const, reason }] : []),
		...(from !== undefined && person !== undefined ? [{ type: 'hand-over' as const, from, person, reason }] : [])
	]);
	const who = command.type === 'withdraw' ? state.visits.findLast(({ by }) => by !== null)?.by : undefined;
	return { actor: EVERYBODY.find((one) => one.kind === 'user' && one.id === who?.id) ?? SYSTEM, command };
}
