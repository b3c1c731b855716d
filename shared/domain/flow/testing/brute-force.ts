import type { Facts } from '#shared/domain/condition/condition.ts';
import { advance } from '../advance.ts';
import type { FlowDefinition } from '../definition.ts';
import { EMPTY_FLOW } from '../empty-flow.ts';
import { findHumanNode } from '../find-node.ts';
import type { FlowCommand } from '../flow-command.ts';
import type { FlowState } from '../flow-state.ts';
import { graphOf } from '../graph.ts';
import { keyOf } from '../soundness/key-of.ts';
import { SYSTEM } from './people.ts';

const MOST = 1_000;

/**
 * The verdict on a flow by trying it: the engine itself, every open piece of work with every outcome, in every order, under every
 * combination of what its conditions may say. It knows nothing of the explorer's short cuts.
 */
export function bruteForce(definition: FlowDefinition): 'sound' | 'unsound' | 'too-big' {
	const names = definition.edges.flatMap(({ when }) => (when !== undefined && 'fact' in when ? [when.fact] : []));
	if (names.length > 5) return 'too-big';
	const worlds: Facts[] = Array.from({ length: 2 ** names.length }, (_, bits) =>
		Object.fromEntries(names.map((name, index) => [name, ((bits >> index) & 1) === 1]))
	);
	let ids = 0;
	const known = new Map<string, number>();
	const states: FlowState[] = [];
	const next: number[][] = [];
	const add = (state: FlowState): number => {
		const { key } = keyOf(graphOf(definition), state);
		const found = known.get(key);
		if (found !== undefined) return found;
		known.set(key, states.length);
		next.push([]);
		return states.push(state) - 1;
	};
	const give = (state: FlowState, command: FlowCommand) =>
		worlds.map((facts) => {
			const result = advance({
				definition,
				state,
				command,
				context: { at: 1e15, actor: SYSTEM, facts, nextId: () => `i-${++ids}` }
			});
			if (!result.ok) throw new Error(JSON.stringify(result.error));
			// Only where tokens are counts; how they got there would make every state a new one.
			return add({ ...result.value.state, visits: result.value.state.visits.slice(-1) });
		});
	give(EMPTY_FLOW, { type: 'start' });
	for (let index = 0; index < states.length; index += 1) {
		if (states.length > MOST) return 'too-big';
		const state = states[index];
		if (state === undefined || state.status !== 'running') continue;
		const places = state.tokens.map(({ nodeId, via }) =>
			nodeId.startsWith('parallel') || nodeId.startsWith('inclusive') ? `${nodeId} ${via}` : nodeId
		);
		if (new Set(places).size < places.length) return 'unsound';
		const commands: FlowCommand[] = [
			...state.items.flatMap(({ id: itemId, nodeId }) =>
				findHumanNode(definition, nodeId).outcomes.map(({ key }): FlowCommand => ({ type: 'submit', itemId, outcome: key, answers: {} }))
			),
			...state.alarms.map(({ tokenId }): FlowCommand => ({ type: 'elapse', tokenId }))
		];
		if (commands.length === 0) return 'unsound';
		next[index]?.push(...commands.flatMap((command) => give({ ...state, alarms: state.alarms.map((alarm) => ({ ...alarm, at: 0 })) }, command)));
	}
	const ending = new Set(states.flatMap(({ status }, index) => (status === 'ended' ? [index] : [])));
	for (let grew = true; grew; ) {
		grew = false;
		for (const [index, to] of next.entries())
			if (!ending.has(index) && to.some((one) => ending.has(one))) {
				ending.add(index);
				grew = true;
			}
	}
	return ending.size === states.length ? 'sound' : 'unsound';
}
