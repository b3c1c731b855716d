import type { Facts, FactValue } from '#shared/domain/condition/condition.ts';
import type { FactType, FactTypes } from '#shared/domain/condition/fact-type.ts';
import { BARE_OCCASION } from '#shared/domain/form/form-occasion.ts';
import { answerForm } from '#shared/domain/form/testing/answer-form.ts';
import { HOUR } from '#shared/kernel/instant.ts';
import { type Choose, chooseOne, chooser } from '#shared/kernel/testing/chooser.ts';
import { advance } from '../advance.ts';
import type { FlowDefinition } from '../definition.ts';
import { EMPTY_FLOW } from '../empty-flow.ts';
import { findNode } from '../find-node.ts';
import type { FlowActor, FlowCommand } from '../flow-command.ts';
import type { FlowState } from '../flow-state.ts';
import { type LegalAction, legalActions } from '../legal-actions.ts';
import { commandFor } from './command-for.ts';
import { directory, PEOPLE, SIGNERS, SYSTEM } from './people.ts';

export type WalkedToEnd = {
	readonly state: FlowState;
	/** The nodes that work was done or waited at. */
	readonly visited: ReadonlySet<string>;
	readonly refused: readonly { readonly command: FlowCommand; readonly code: string }[];
};

type Move = { readonly actor: FlowActor; readonly command: FlowCommand };

const ADMINISTRATOR: FlowActor = { kind: 'user', id: 'u-admin', name: '陈管理', permissions: ['flow.edit', 'ticket.dispatch', 'ticket.handle'] };
const ZONE = 'Asia/Shanghai';
const EVERYBODY = [...PEOPLE, ...SIGNERS, ADMINISTRATOR];

/**
 * A random way of a ticket through a whole flow: work is done by whoever may, timers ring, what is waited for happens, linked tickets end.
 * It stops at an end, or after `most` commands.
 */
export function walkToEnd({
	definition,
	factTypes,
	seed,
	most
}: {
	definition: FlowDefinition;
	factTypes: FactTypes;
	seed: number;
	most: number;
}): WalkedToEnd {
	const choose = chooser(seed);
	const random = Object.entries(factTypes).map(([name, type]) => [name, someValue(type, choose)] as const);
	const facts: Facts = { ...Object.fromEntries(random), 'ticket.timeZone': ZONE };
	const refused: { command: FlowCommand; code: string }[] = [];
	let count = 0;
	let at = 1_790_000_000_000;
	let state = EMPTY_FLOW;
	let move: Move | undefined = { actor: SYSTEM, command: { type: 'start' } };
	for (let steps = 0; move !== undefined && steps < most; steps += 1) {
		if (move.command.type === 'elapse') at = Math.max(at, ringsAt(state, move.command.tokenId));
		const context = { at, actor: move.actor, facts, nextId: () => `i-${++count}`, directory, initiator: SIGNERS[0] ?? null };
		const result = advance({ definition, state, command: move.command, context });
		if (result.ok) state = result.value.state;
		else refused.push({ command: move.command, code: result.error.code });
		at += choose(5) * HOUR;
		move = state.status === 'running' ? nextMove(definition, state, { choose, now: at }) : undefined;
	}
	return { state, visited: new Set(state.visits.map(({ nodeId }) => nodeId)), refused };
}

const ringsAt = (state: FlowState, id: string): number => state.alarms.find(({ tokenId }) => tokenId === id)?.at ?? 0;

function nextMove(definition: FlowDefinition, state: FlowState, { choose, now }: { choose: Choose; now: number }): Move | undefined {
	const actions = EVERYBODY.flatMap((actor) =>
		legalActions(definition, state, actor)
			.filter(leadsOn)
			.map((action) => ({ actor, action }))
	);
	const outside = state.tokens.flatMap(({ id, nodeId }) => fromOutside(definition, state, id, nodeId));
	if (actions.length + outside.length === 0) return undefined;
	const happens = outside.length > 0 && (actions.length === 0 || choose(3) === 0);
	if (happens) return { actor: SYSTEM, command: chooseOne(choose, outside) };
	const { actor, action } = chooseOne(choose, actions);
	const command = commandFor(action, choose);
	const occasion = { ...BARE_OCCASION, now, timeZone: ZONE };
	return { actor, command: command.type === 'submit' ? { ...command, answers: answerForm(action.node.form, choose, { occasion }) } : command };
}

/** What merely changes hands or goes back makes a walk long and finds nothing that other tests don't. */
const leadsOn = ({ type }: LegalAction): boolean => type !== 'reassign' && type !== 'return' && type !== 'claim';

/** What may happen to a thread that waits for something other than a person. */
function fromOutside(definition: FlowDefinition, state: FlowState, tokenId: string, nodeId: string): FlowCommand[] {
	const node = findNode(definition, nodeId);
	const rings: FlowCommand[] = state.alarms.some((alarm) => alarm.tokenId === tokenId) ? [{ type: 'elapse', tokenId }] : [];
	if (node.kind === 'wait-event') return [...rings, ...node.events.map(({ event }): FlowCommand => ({ type: 'occur', event, note: '' }))];
	return node.kind === 'subprocess' ? [{ type: 'subprocess-ended', tokenId, outcome: 'done' }] : rings;
}

function someValue(type: FactType, choose: Choose): FactValue {
	switch (type.kind) {
		case 'truth':
			return choose(2) === 0;
		case 'choice':
			return chooseOne(choose, type.values);
		case 'choices':
		case 'list':
			return [chooseOne(choose, ['vip', '母婴'])];
		case 'number':
			return choose(100_000);
		case 'instant':
			return 1_790_000_000_000 + choose(100) * HOUR;
		case 'tree':
			return chooseOne(choose, ['310115', '440305', '650103', '/hq/east/sh/']);
		case 'text':
			return chooseOne(choose, ['vip', 'gold', 'standard', 'CT-128']);
		default:
			return null;
	}
}
