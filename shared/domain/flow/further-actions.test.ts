import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Permission } from '#shared/domain/access/permission.ts';
import { chooser } from '#shared/kernel/testing/chooser.ts';
import { advance } from './advance.ts';
import { commandRights } from './command-rights.ts';
import type { FlowDefinition } from './definition.ts';
import type { FlowActor, FlowCommand } from './flow-command.ts';
import type { FlowState } from './flow-state.ts';
import { furtherActions, jumpTargets, returnOptions } from './further-actions.ts';
import { legalActions } from './legal-actions.ts';
import { AGENT, CUSTOMER, DISPATCHER, directory, OBSERVER, SIGNERS, SYSTEM, TECHNICIAN } from './testing/people.ts';
import { randomFlow } from './testing/random-flow.ts';
import { wildWalk } from './testing/wild-walk.ts';

const person = { id: 'u-new', name: '新人' };
const reason = '情况有变';
const MANAGER: FlowActor = {
	kind: 'user',
	id: 'u-manager',
	name: '沈岚',
	permissions: ['ticket.view', 'ticket.skip', 'ticket.jump', 'ticket.suspend', 'ticket.reopen']
};
const EVERYBODY: readonly FlowActor[] = [AGENT, DISPATCHER, TECHNICIAN, OBSERVER, MANAGER, CUSTOMER, SYSTEM, ...SIGNERS];

const RIGHTS: Readonly<Partial<Record<FlowCommand['type'], Permission>>> = commandRights;
const mayGive = (actor: FlowActor, { type }: FlowCommand): boolean => {
	const needed = RIGHTS[type];
	if (needed === undefined || actor.kind === 'system') return true;
	return actor.kind === 'user' && actor.permissions.includes(needed);
};

/** Every further command that could be given at all, each under a name of its own. */
function everyCommand({ nodes }: FlowDefinition, { items, rounds }: FlowState): [string, FlowCommand][] {
	const signed = new Set([...items.map(({ id }) => id), ...rounds.flatMap(({ members }) => members.map(({ itemId }) => itemId))]);
	return [
		...items.flatMap(({ id: itemId }): [string, FlowCommand][] => [
			[`release ${itemId}`, { type: 'release', itemId }],
			[`transfer ${itemId}`, { type: 'transfer', itemId, person, reason }],
			[`delegate ${itemId}`, { type: 'delegate', itemId, person, reason }],
			[`add-sign ${itemId}`, { type: 'add-sign', itemId, person, place: 'after', reason }],
			[`skip ${itemId}`, { type: 'skip', itemId, reason }],
			...nodes.flatMap(({ id: to }): [string, FlowCommand][] => [
				[`return ${itemId} ${to}`, { type: 'return', itemId, to, reason }],
				[`return ${itemId} ${to} and back`, { type: 'return', itemId, to, reason, comeBack: true }],
				[`jump ${itemId} ${to}`, { type: 'jump', itemId, toNodeId: to, reason }]
			])
		]),
		...[...signed].map((itemId): [string, FlowCommand] => [`remove-sign ${itemId}`, { type: 'remove-sign', itemId, reason }]),
		...nodes.flatMap(({ id }): [string, FlowCommand][] => [
			[`withdraw ${id}`, { type: 'withdraw', nodeId: id }],
			[`jump all ${id}`, { type: 'jump', itemId: null, toNodeId: id, reason }],
			[`reopen ${id}`, { type: 'reopen', toNodeId: id, reason }]
		]),
		['suspend', { type: 'suspend', reason }],
		['resume', { type: 'resume' }]
	];
}

function offered(definition: FlowDefinition, state: FlowState, actor: FlowActor): string[] {
	const returns = legalActions(definition, state, actor).flatMap((action) =>
		action.type === 'return'
			? returnOptions(definition, state, action.item).flatMap(({ visit, mayComeBack }) => {
					const name = `return ${action.item.id} ${visit.nodeId}`;
					return mayComeBack ? [name, `${name} and back`] : [name];
				})
			: []
	);
	const others = furtherActions(definition, state, actor).flatMap((action) => {
		switch (action.type) {
			case 'remove-sign':
				return [`remove-sign ${action.member.itemId}`];
			case 'withdraw':
				return [`withdraw ${action.node.id}`];
			case 'jump':
				return action.froms.flatMap((item) => jumpTargets(definition, state, item).map((id) => `jump ${item?.id ?? 'all'} ${id}`));
			case 'reopen':
				return action.targets.map(({ nodeId }) => `reopen ${nodeId}`);
			case 'occur':
				return [`occur ${action.wait.id} ${action.heard.key}`];
			case 'suspend':
			case 'resume':
				return [action.type];
			default:
				return [`${action.type} ${action.item.id}`];
		}
	});
	return [...returns, ...others];
}

const aMoment = fc
	.record({ seed: fc.nat(), size: fc.integer({ min: 2, max: 10 }), length: fc.integer({ min: 1, max: 14 }), shortCuts: fc.boolean() })
	.map(({ seed, length, ...how }) => {
		const definition = randomFlow({ seed, ...how, flaws: 0, signing: true });
		const last = wildWalk({ definition, seed, length }).findLast(({ result }) => result.ok)?.result;
		if (last?.ok !== true) throw new Error('a flow starts');
		return { definition, state: last.value.state, actor: EVERYBODY[chooser(seed)(EVERYBODY.length)] ?? SYSTEM };
	});

const commandsOf = (definition: FlowDefinition, state: FlowState, actor: FlowActor): string[] =>
	everyCommand(definition, state).flatMap(([name, command]) => {
		const context = { at: 1_800_000_000_000, actor, facts: {}, nextId: () => 'i-next', directory };
		return mayGive(actor, command) && advance({ definition, state, command, context }).ok ? [name] : [];
	});

describe('furtherActions', () => {
	it('offers each person exactly what the engine and their rights would let them do, with exactly the places it may lead to', () => {
		fc.assert(
			fc.property(aMoment, ({ definition, state, actor }) => {
				expect(offered(definition, state, actor).toSorted()).toEqual(commandsOf(definition, state, actor).toSorted());
			}),
			{ numRuns: 1_500 }
		);
	}, 120_000);

	it('offers each of them to somebody in some of these moments', () => {
		const seen = new Set<string>();
		for (let seed = 0; seed < 400 && seen.size < 11; seed += 1) {
			const definition = randomFlow({ seed, size: 8, flaws: 0, signing: true });
			for (const { result } of wildWalk({ definition, seed, length: 12 }))
				if (result.ok) for (const actor of EVERYBODY) for (const { type } of furtherActions(definition, result.value.state, actor)) seen.add(type);
		}
		expect([...seen].toSorted()).toEqual([
			'add-sign',
			'delegate',
			'jump',
			'release',
			'remove-sign',
			'reopen',
			'resume',
			'skip',
			'suspend',
			'transfer',
			'withdraw'
		]);
	}, 60_000);
});
