import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answerForm } from '#shared/domain/form/testing/answer-form.ts';
import { chooser } from '#shared/kernel/testing/chooser.ts';
import { advance } from './advance.ts';
import type { FlowDefinition } from './definition.ts';
import { EMPTY_FLOW } from './empty-flow.ts';
import { findHumanNode } from './find-node.ts';
import type { FlowActor, FlowCommand } from './flow-command.ts';
import type { FlowState } from './flow-state.ts';
import { type LegalAction, legalActions } from './legal-actions.ts';
import { fieldService } from './testing/field-service.ts';
import { inspection } from './testing/inspection.ts';
import { AGENT, CUSTOMER, DISPATCHER, OBSERVER, PEOPLE, TECHNICIAN } from './testing/people.ts';
import { walkFlow } from './testing/walk-flow.ts';

const aWay = fc.record({ definition: fc.constantFrom(fieldService, inspection), seed: fc.nat(), length: fc.integer({ min: 1, max: 40 }) });

/** The name of the command an action stands for; the screens tell assigning from reassigning, the engine doesn't. */
const nameOf = (action: LegalAction) =>
	action.type === 'submit' ? `submit ${action.outcome.key}` : action.type === 'reassign' ? 'assign' : action.type;

/** Every command that could be given on the open item at all, with answers that are in order. */
function everyCommand({ definition, state, seed }: { definition: FlowDefinition; state: FlowState; seed: number }): [string, FlowCommand][] {
	return state.items.flatMap(({ id: itemId, nodeId }): [string, FlowCommand][] => {
		const { outcomes, form } = findHumanNode(definition, nodeId);
		const answers = answerForm(form, chooser(seed));
		return [
			...outcomes.map(({ key }): [string, FlowCommand] => [`submit ${key}`, { type: 'submit', itemId, outcome: key, answers }]),
			['claim', { type: 'claim', itemId }],
			['assign', { type: 'assign', itemId, person: { id: 'u-new', name: '新人' } }],
			['depart', { type: 'depart', itemId }],
			['check-in', { type: 'check-in', itemId, location: null }],
			['return', { type: 'return', itemId, reason: '信息不全' }]
		];
	});
}

describe('legalActions', () => {
	it('offers each person exactly what the engine would accept from them', () => {
		fc.assert(
			fc.property(aWay, fc.constantFrom(...PEOPLE), ({ definition, seed, length }, actor) => {
				const { state, facts } = walkFlow({ definition, seed, length });
				const context = { at: 0, actor, facts, nextId: () => 'i-next' };
				const accepted = everyCommand({ definition, state, seed }).filter(([, command]) => advance({ definition, state, command, context }).ok);
				expect(legalActions(definition, state, actor).map(nameOf).toSorted()).toEqual(accepted.map(([name]) => name).toSorted());
			}),
			{ numRuns: 1_000 }
		);
	});

	it('offers nothing once the flow is over', () => {
		for (const status of ['ended', 'canceled'] as const)
			expect(PEOPLE.flatMap((actor) => legalActions(fieldService, { ...EMPTY_FLOW, status }, actor))).toEqual([]);
	});

	const at = (nodeId: string, change: Partial<FlowState['items'][number]> = {}): FlowState => ({
		...EMPTY_FLOW,
		tokens: [{ id: 't1', nodeId, via: null, frames: [] }],
		visits: ['accept', 'dispatch', 'on-site', 'acceptance'].map((id) => ({
			nodeId: id,
			tokenId: 't1',
			frames: [],
			by: null,
			enteredAt: 0,
			leftAt: id === nodeId ? null : 1,
			outcome: null
		})),
		items: [
			{
				id: 'i-1',
				tokenId: 't1',
				nodeId,
				stage: 'dispatched',
				openedAt: 0,
				dueAt: null,
				holder: { kind: 'person', id: TECHNICIAN.id, name: TECHNICIAN.name },
				claimedFrom: null,
				delegators: [],
				checkedInAt: null,
				overdueAt: null,
				escalatedAt: null,
				...change
			}
		]
	});

	it.each<[string, FlowState, FlowActor, readonly string[]]>([
		['the desk, a new request', at('accept', { holder: { kind: 'group', permission: 'ticket.handle' } }), AGENT, ['submit accepted', 'claim']],
		[
			'a dispatcher, what waits for a technician',
			at('dispatch', { holder: { kind: 'group', permission: 'ticket.dispatch' } }),
			DISPATCHER,
			['assign', 'claim', 'return']
		],
		['a technician, a new visit', at('on-site'), TECHNICIAN, ['depart', 'check-in', 'return']],
		['a technician on the way', at('on-site', { stage: 'enroute' }), TECHNICIAN, ['check-in', 'return']],
		['a technician at work', at('on-site', { stage: 'doing', checkedInAt: 1 }), TECHNICIAN, ['submit done', 'return']],
		['a customer, finished work', at('acceptance', { holder: { kind: 'customer' } }), CUSTOMER, ['submit accepted', 'submit rework']],
		['an observer, nothing', at('accept', { holder: { kind: 'group', permission: 'ticket.handle' } }), OBSERVER, []]
	])('offers %s, the ordinary step first', (_, state, actor, expected) => {
		expect(legalActions(fieldService, state, actor).map(nameOf)).toEqual(expected);
	});
});
