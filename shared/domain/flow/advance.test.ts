import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answers } from '#shared/domain/form/answers.ts';
import { answerForm } from '#shared/domain/form/testing/answer-form.ts';
import { HOUR, MINUTE } from '#shared/kernel/instant.ts';
import { chooser } from '#shared/kernel/testing/chooser.ts';
import { type Advance, advance } from './advance.ts';
import type { FlowDefinition } from './definition.ts';
import { EMPTY_FLOW } from './empty-flow.ts';
import { findHumanNode } from './find-node.ts';
import type { FlowActor, FlowCommand } from './flow-command.ts';
import type { FlowEvent } from './flow-event.ts';
import type { FlowState, WorkItem } from './flow-state.ts';
import { legalActions } from './legal-actions.ts';
import { aDefinition } from './testing/a-definition.ts';
import { commandFor } from './testing/command-for.ts';
import { fieldService } from './testing/field-service.ts';
import { inspection } from './testing/inspection.ts';
import { AGENT, CUSTOMER, DISPATCHER, OBSERVER, OTHER_TECHNICIAN, PEOPLE, SYSTEM, TECHNICIAN } from './testing/people.ts';
import { walkFlow } from './testing/walk-flow.ts';

const NOW = Date.parse('2026-11-23T02:00:00Z');
const PERSON = { id: TECHNICIAN.id, name: TECHNICIAN.name };
const OTHER = { id: OTHER_TECHNICIAN.id, name: OTHER_TECHNICIAN.name };

/** The one thread of a flow without splits. */
const HERE = { tokenId: 't1', frames: [] };

type Given = {
	readonly state?: FlowState;
	readonly actor?: FlowActor;
	readonly at?: number;
	readonly definition?: FlowDefinition;
	readonly facts?: Record<string, string | boolean>;
};

const give = (command: FlowCommand, { state = EMPTY_FLOW, actor = SYSTEM, at = NOW, definition = fieldService, facts = {} }: Given = {}) =>
	advance({ definition, state, command, context: { at, actor, facts, nextId: () => `i-${state.visits.length + 1}` } });

function done(result: ReturnType<typeof give>): Advance {
	if (!result.ok) throw new Error(JSON.stringify(result.error));
	return result.value;
}
const open = ({ items: [item] }: FlowState): WorkItem => {
	if (item === undefined) throw new Error('nothing is open');
	return item;
};
const refusal = (code: string, params: Record<string, unknown> = {}, field?: string) => ({
	ok: false,
	error: { code, params, ...(field === undefined ? {} : { field }) }
});

/** The field service, one step further each time. */
const answersTo = (nodeId: string) => answerForm(findHumanNode(fieldService, nodeId).form, chooser(7));
const submit = (state: FlowState, actor: FlowActor, change: { outcome?: string; answers?: Answers } = {}) => {
	const { id, nodeId } = open(state);
	const outcome = findHumanNode(fieldService, nodeId).outcomes[0]?.key ?? '';
	return give({ type: 'submit', itemId: id, outcome, answers: answersTo(nodeId), ...change }, { state, actor });
};
const onItem = (type: 'claim' | 'depart', state: FlowState, actor: FlowActor, at = NOW) =>
	give({ type, itemId: open(state).id }, { state, actor, at });
const assign = (state: FlowState, actor: FlowActor, person = PERSON) => give({ type: 'assign', itemId: open(state).id, person }, { state, actor });
const checkIn = (state: FlowState, actor: FlowActor) => give({ type: 'check-in', itemId: open(state).id, location: null }, { state, actor });
const sendBack = (state: FlowState, actor: FlowActor) => give({ type: 'return', itemId: open(state).id, reason: '信息不全' }, { state, actor });
const lapse = (state: FlowState, what: 'deadline' | 'escalation', at = NOW) => give({ type: 'lapse', itemId: open(state).id, what }, { state, at });

const started = done(give({ type: 'start' })).state;
const accepted = done(submit(started, AGENT)).state;
const dispatched = done(assign(accepted, DISPATCHER)).state;
const departed = done(onItem('depart', dispatched, TECHNICIAN)).state;
const arrived = done(checkIn(departed, TECHNICIAN)).state;
const worked = done(submit(arrived, TECHNICIAN)).state;
const confirmed = done(submit(worked, CUSTOMER)).state;
const ended = done(submit(confirmed, CUSTOMER)).state;
const canceled = done(give({ type: 'cancel', reason: '客户取消' }, { state: departed })).state;

describe('advance: start', () => {
	it('opens the first node’s work for those who may take it, with its time limit', () => {
		const item: WorkItem = {
			id: 'i-2',
			tokenId: 't1',
			nodeId: 'accept',
			stage: 'new',
			openedAt: NOW,
			dueAt: NOW + 30 * MINUTE,
			holder: { kind: 'group', permission: 'ticket.handle' },
			claimedFrom: null,
			delegators: [],
			checkedInAt: null,
			overdueAt: null,
			escalatedAt: null
		};
		const nextId = () => 'i-2';
		expect(
			advance({ definition: fieldService, state: EMPTY_FLOW, command: { type: 'start' }, context: { at: NOW, actor: SYSTEM, facts: {}, nextId } })
		).toEqual({
			ok: true,
			value: {
				state: {
					...EMPTY_FLOW,
					tokens: [{ id: 't1', nodeId: 'accept', via: 'e2', frames: [] }],
					minted: 1,
					items: [item],
					visits: [{ nodeId: 'accept', tokenId: 't1', frames: [], enteredAt: NOW, leftAt: null, outcome: null, by: null }]
				},
				events: [
					{ type: 'node.entered', nodeId: 'accept', tokenId: 't1', via: 'e2', frames: [] },
					{ type: 'item.opened', item }
				]
			}
		});
	});

	it('passes the desk by when the request is urgent', () => {
		const urgent = (value: boolean) => open(done(give({ type: 'start' }, { facts: { 'ticket.urgent': value } })).state).nodeId;
		expect([urgent(true), urgent(false)]).toEqual(['dispatch', 'accept']);
	});

	it('sets no deadline where the node has no limit', () => {
		expect(open(done(give({ type: 'start' }, { definition: inspection })).state)).toMatchObject({ nodeId: 'describe', dueAt: null });
	});
});

describe('advance: submit', () => {
	it('keeps the answers, leaves the node and opens the next', () => {
		const { state, events } = done(submit(started, AGENT, { answers: { faultType: 'leak', note: ' 三楼 ' } }));
		expect(events.map(({ type }) => type)).toEqual(['item.submitted', 'node.left', 'node.entered', 'item.opened']);
		expect(events[0]).toEqual({
			type: 'item.submitted',
			itemId: open(started).id,
			nodeId: 'accept',
			outcome: 'accepted',
			answers: { faultType: 'leak', note: '三楼' },
			onBehalf: false,
			by: { id: AGENT.id, name: AGENT.name }
		});
		expect(state.answers).toEqual({ accept: { faultType: 'leak', note: '三楼' } });
		expect(state.visits).toEqual([
			{ ...HERE, nodeId: 'accept', enteredAt: NOW, leftAt: NOW, outcome: 'accepted', by: { id: AGENT.id, name: AGENT.name } },
			{ ...HERE, nodeId: 'dispatch', enteredAt: NOW, leftAt: null, outcome: null, by: null }
		]);
	});

	it('says what was done and used where the work is billed', () => {
		const answers = {
			...answersTo('on-site'),
			serviceItems: [{ code: 'SV-1', quantityMilli: 1_000 }],
			spareParts: [
				{ code: 'SP-1', quantityMilli: 2_000 },
				{ code: 'SP-2', quantityMilli: 500 }
			]
		};
		expect(done(submit(arrived, TECHNICIAN, { answers })).events).toContainEqual({
			type: 'work.completed',
			nodeId: 'on-site',
			serviceItems: answers.serviceItems,
			spareParts: answers.spareParts
		});
		expect(done(submit(started, AGENT)).events.map(({ type }) => type)).not.toContain('work.completed');
	});

	it('says the rating that a survey got, and ends the flow', () => {
		const { state, events } = done(submit(confirmed, CUSTOMER, { answers: { score: 4 } }));
		expect(events.slice(1)).toEqual([
			{ type: 'rating.given', nodeId: 'survey', score: 4 },
			{ type: 'node.left', nodeId: 'survey', tokenId: 't1', outcome: 'rated' },
			{ type: 'node.entered', nodeId: 'end', ...HERE, via: 'e8' },
			{ type: 'node.left', nodeId: 'end', tokenId: 't1', outcome: null },
			{ type: 'flow.ended', nodeId: 'end' }
		]);
		expect([state.status, state.items]).toEqual(['ended', []]);
	});

	it('follows the outcome: a customer who isn’t content sends the technician back to work', () => {
		const { state } = done(submit(worked, CUSTOMER, { outcome: 'rework' }));
		expect(open(state)).toMatchObject({ nodeId: 'on-site', stage: 'dispatched', holder: { kind: 'person', ...PERSON }, checkedInAt: null });
	});

	it('notes when staff record what the customer said on the phone', () => {
		const submitted = (actor: FlowActor) => done(submit(worked, actor)).events.find((event) => event.type === 'item.submitted');
		expect([submitted(AGENT)?.onBehalf, submitted(CUSTOMER)?.onBehalf]).toEqual([true, false]);
	});

	it('lets a dispatcher finish in the technician’s place', () => {
		expect(done(submit(arrived, DISPATCHER)).state.status).toBe('running');
	});

	it.each<[string, () => unknown, unknown]>([
		['a group’s work by who isn’t in it', () => submit(started, TECHNICIAN), refusal('flow.not-yours', { holder: 'ticket.handle' })],
		['staff’s work by the customer', () => submit(started, CUSTOMER), refusal('flow.not-yours', { holder: 'staff' })],
		['a technician’s work by another', () => submit(arrived, OTHER_TECHNICIAN), refusal('flow.not-yours', { holder: '谢建国' })],
		['the customer’s word by staff without the right', () => submit(worked, DISPATCHER), refusal('flow.not-yours', { holder: 'customer' })],
		['a dispatch without a technician', () => submit(accepted, DISPATCHER), refusal('flow.needs-dispatch', {}, '/outcome')],
		['work on site before arriving', () => submit(departed, TECHNICIAN), refusal('flow.check-in-first')],
		[
			'an outcome the node doesn’t have',
			() => submit(worked, CUSTOMER, { outcome: 'maybe' }),
			refusal(
				'flow.no-such-outcome',
				{
					outcome: 'maybe',
					allowed: ['accepted', 'rework'],
					allowedZh: ['验收通过', '未解决，要求返工'],
					allowedEn: ['Accept the work', 'Not solved, please rework']
				},
				'/outcome'
			)
		],
		[
			'answers that don’t fit the form',
			() => submit(started, AGENT, { answers: {} }),
			refusal('form.required', { labelZh: '故障类型', labelEn: 'Fault type' }, '/answers/faultType')
		]
	])('refuses %s', (_, attempt, expected) => {
		expect(attempt()).toEqual(expected);
	});
});

describe('advance: claim', () => {
	it('takes a group’s work for one of it, so that the others no longer may', () => {
		const { state, events } = done(onItem('claim', started, AGENT));
		expect(events).toEqual([
			{
				type: 'item.claimed',
				itemId: open(started).id,
				before: { kind: 'group', permission: 'ticket.handle' },
				holder: { kind: 'person', id: AGENT.id, name: AGENT.name }
			}
		]);
		expect(state).toEqual({
			...started,
			items: [{ ...open(started), holder: { kind: 'person', id: AGENT.id, name: AGENT.name }, claimedFrom: open(started).holder }]
		});
		expect(submit(state, { ...AGENT, id: 'u-agent-2' })).toEqual(refusal('flow.not-yours', { holder: '林晓' }));
	});

	it.each<[string, () => unknown, unknown]>([
		['a person’s work', () => onItem('claim', dispatched, TECHNICIAN), refusal('flow.already-claimed', { by: '谢建国' })],
		['the customer’s work', () => onItem('claim', worked, AGENT), refusal('flow.already-claimed', { by: '' })],
		['by who isn’t in the group', () => onItem('claim', started, TECHNICIAN), refusal('flow.not-yours')],
		['by the customer', () => onItem('claim', started, CUSTOMER), refusal('flow.not-yours')]
	])('refuses %s', (_, attempt, expected) => {
		expect(attempt()).toEqual(expected);
	});
});

describe('advance: assign', () => {
	it('gives the visit to the technician and moves on to the site', () => {
		const { state, events } = done(assign(accepted, DISPATCHER));
		expect(events.map(({ type }) => type)).toEqual(['item.assigned', 'item.submitted', 'node.left', 'node.entered', 'item.opened']);
		expect(events[0]).toEqual({ type: 'item.assigned', itemId: open(accepted).id, nodeId: 'dispatch', before: null, person: PERSON });
		expect(state.dispatched).toEqual(PERSON);
		expect(open(state)).toMatchObject({
			nodeId: 'on-site',
			stage: 'dispatched',
			holder: { kind: 'person', ...PERSON },
			dueAt: NOW + 8 * HOUR
		});
	});

	it('starts another technician’s journey over, and keeps the deadline', () => {
		const { state, events } = done(assign(arrived, DISPATCHER, OTHER));
		expect(events).toEqual([{ type: 'item.assigned', itemId: open(arrived).id, nodeId: 'on-site', before: PERSON, person: OTHER }]);
		expect(state).toEqual({
			...arrived,
			dispatched: OTHER,
			stage: 'dispatched',
			items: [{ ...open(arrived), holder: { kind: 'person', ...OTHER }, stage: 'dispatched', checkedInAt: null }]
		});
	});

	it.each<[string, () => unknown, unknown]>([
		['where nothing is dispatched', () => assign(started, DISPATCHER), refusal('flow.needs-dispatch')],
		['by who may not dispatch', () => assign(accepted, AGENT), refusal('flow.not-yours')],
		['by the customer', () => assign(accepted, CUSTOMER), refusal('flow.not-yours')],
		['to who has it', () => assign(dispatched, DISPATCHER), refusal('flow.already-assigned', { name: '谢建国' }, '/technicianId')]
	])('refuses %s', (_, attempt, expected) => {
		expect(attempt()).toEqual(expected);
	});
});

describe('advance: depart and check-in', () => {
	it('shows the technician on the way', () => {
		expect(done(onItem('depart', dispatched, TECHNICIAN))).toEqual({
			state: { ...dispatched, stage: 'enroute', items: [{ ...open(dispatched), stage: 'enroute' }] },
			events: [{ type: 'item.departed', itemId: open(dispatched).id, before: 'dispatched' }]
		});
	});

	it.each([
		['after departing', departed, 'enroute'],
		['without having departed', dispatched, 'dispatched']
	])('shows the technician at work %s', (_, state, before) => {
		const location = { lat: 31.2, lng: 121.5 };
		expect(done(give({ type: 'check-in', itemId: open(state).id, location }, { state, actor: TECHNICIAN, at: NOW + HOUR }))).toEqual({
			state: { ...state, stage: 'doing', items: [{ ...open(state), stage: 'doing', checkedInAt: NOW + HOUR }] },
			events: [{ type: 'item.checked-in', itemId: open(state).id, before, location }]
		});
	});

	it.each<[string, () => unknown, unknown]>([
		['departing where nobody travels', () => onItem('depart', started, AGENT), refusal('flow.not-on-site')],
		['departing for somebody else', () => onItem('depart', dispatched, OTHER_TECHNICIAN), refusal('flow.not-yours', { holder: '谢建国' })],
		['departing twice', () => onItem('depart', departed, TECHNICIAN), refusal('flow.already-departed')],
		['departing after arriving', () => onItem('depart', arrived, TECHNICIAN), refusal('flow.already-checked-in')],
		['arriving where nobody travels', () => checkIn(started, AGENT), refusal('flow.not-on-site')],
		['arriving for somebody else', () => checkIn(departed, OTHER_TECHNICIAN), refusal('flow.not-yours', { holder: '谢建国' })],
		['arriving twice', () => checkIn(arrived, TECHNICIAN), refusal('flow.already-checked-in')]
	])('refuses %s', (_, attempt, expected) => {
		expect(attempt()).toEqual(expected);
	});
});

describe('advance: return', () => {
	it('opens the step before afresh, with the reason told', () => {
		const { state, events } = done(sendBack(departed, TECHNICIAN));
		expect(events.slice(0, 3)).toEqual([
			{ type: 'item.returned', itemId: open(departed).id, nodeId: 'on-site', toNodeId: 'dispatch', reason: '信息不全' },
			{ type: 'node.left', nodeId: 'on-site', tokenId: 't1', outcome: null },
			{ type: 'node.entered', nodeId: 'dispatch', ...HERE, via: null }
		]);
		expect(open(state)).toMatchObject({ nodeId: 'dispatch', holder: { kind: 'group', permission: 'ticket.dispatch' }, dueAt: NOW + HOUR });
		expect(state.answers).toEqual(departed.answers);
	});

	it('goes back step by step, not to and fro', () => {
		const atDispatch = done(sendBack(dispatched, TECHNICIAN)).state;
		expect(open(done(sendBack(atDispatch, DISPATCHER)).state).nodeId).toBe('accept');
	});

	it('is the customer’s own to ask for what waits for them: staff take down an answer, not a refusal to give one', () => {
		const definition = aDefinition({
			nodes: [
				{ id: 'start', kind: 'start' },
				{ id: 'handle', kind: 'handle' },
				{ id: 'agree', kind: 'approve', returnable: true },
				{ id: 'end', kind: 'end' }
			],
			edges: [
				{ from: 'start', to: 'handle' },
				{ from: 'handle', to: 'agree' },
				{ from: 'agree', to: 'end' }
			]
		});
		const first = done(give({ type: 'start' }, { definition })).state;
		const state = done(
			give({ type: 'submit', itemId: open(first).id, outcome: 'done', answers: {} }, { definition, state: first, actor: AGENT })
		).state;
		const back = (actor: FlowActor) => give({ type: 'return', itemId: open(state).id, reason: '信息不全' }, { definition, state, actor });
		expect(back(AGENT)).toEqual(refusal('flow.not-yours', { holder: 'customer' }));
		expect(open(done(back(CUSTOMER)).state).nodeId).toBe('handle');
	});

	it.each<[string, () => unknown, unknown]>([
		['where the flow doesn’t allow it', () => sendBack(started, AGENT), refusal('flow.not-returnable')],
		['somebody else’s work', () => sendBack(dispatched, OTHER_TECHNICIAN), refusal('flow.not-yours', { holder: '谢建国' })],
		[
			'the first step of a flow',
			() => sendBack(done(give({ type: 'start' }, { facts: { 'ticket.urgent': true } })).state, DISPATCHER),
			refusal('flow.nothing-to-return-to')
		]
	])('refuses %s', (_, attempt, expected) => {
		expect(attempt()).toEqual(expected);
	});
});

describe('advance: lapse', () => {
	const late = done(lapse(dispatched, 'deadline', NOW + 9 * HOUR)).state;

	it('tells once that a deadline passed, and once that it was escalated', () => {
		expect(done(lapse(dispatched, 'deadline', NOW + 9 * HOUR)).events).toEqual([
			{ type: 'item.overdue', itemId: open(dispatched).id, nodeId: 'on-site', dueAt: NOW + 8 * HOUR }
		]);
		expect(open(late).overdueAt).toBe(NOW + 9 * HOUR);
		const escalated = done(lapse(late, 'escalation', NOW + 10 * HOUR));
		expect(escalated.events).toEqual([{ type: 'item.escalated', itemId: open(dispatched).id, nodeId: 'on-site', dueAt: NOW + 8 * HOUR }]);
		expect([lapse(late, 'deadline'), lapse(escalated.state, 'escalation')]).toEqual([
			{ ok: true, value: { state: late, events: [] } },
			{ ok: true, value: { state: escalated.state, events: [] } }
		]);
	});

	it('tells nothing of work without a deadline', () => {
		const state = done(give({ type: 'start' }, { definition: inspection })).state;
		expect(give({ type: 'lapse', itemId: open(state).id, what: 'deadline' }, { state, definition: inspection })).toEqual({
			ok: true,
			value: { state, events: [] }
		});
	});
});

describe('advance: cancel', () => {
	it('ends the flow where it stands', () => {
		const { state, events } = done(give({ type: 'cancel', reason: '客户取消' }, { state: departed, at: NOW + HOUR }));
		expect(events).toEqual([{ type: 'flow.canceled', reason: '客户取消' }]);
		expect(state).toEqual({
			...departed,
			status: 'canceled',
			tokens: [],
			items: [],
			visits: departed.visits.map((visit) => (visit.leftAt === null ? { ...visit, leftAt: NOW + HOUR } : visit))
		});
	});

	it.each<[FlowCommand['type'], FlowCommand]>([
		['submit', { type: 'submit', itemId: 'i-1', outcome: 'done', answers: {} }],
		['claim', { type: 'claim', itemId: 'i-1' }],
		['assign', { type: 'assign', itemId: 'i-1', person: PERSON }],
		['depart', { type: 'depart', itemId: 'i-1' }],
		['check-in', { type: 'check-in', itemId: 'i-1', location: null }],
		['return', { type: 'return', itemId: 'i-1', reason: '信息不全' }],
		['lapse', { type: 'lapse', itemId: 'i-1', what: 'deadline' }],
		['cancel', { type: 'cancel', reason: '客户取消' }]
	])('leaves nothing to %s: a flow that is over refuses everything', (_, command) => {
		expect(give(command, { state: ended })).toEqual(refusal('flow.not-running', { status: 'ended' }));
		expect(give(command, { state: canceled })).toEqual(refusal('flow.not-running', { status: 'canceled' }));
	});
});

describe('advance, of work that isn’t open', () => {
	it.each<FlowCommand>([
		{ type: 'submit', itemId: 'gone', outcome: 'accepted', answers: {} },
		{ type: 'claim', itemId: 'gone' },
		{ type: 'assign', itemId: 'gone', person: PERSON },
		{ type: 'depart', itemId: 'gone' },
		{ type: 'check-in', itemId: 'gone', location: null },
		{ type: 'return', itemId: 'gone', reason: '信息不全' },
		{ type: 'lapse', itemId: 'gone', what: 'deadline' }
	])('refuses %j', (command) => {
		expect(give(command, { state: accepted })).toEqual(refusal('flow.item-not-open', {}, '/itemId'));
	});
});

const FLOWS = [fieldService, inspection];
const aWalk = fc
	.record({ definition: fc.constantFrom(...FLOWS), seed: fc.nat(), length: fc.integer({ min: 1, max: 60 }) })
	.map((way) => ({ ...way, walk: walkFlow(way) }));
const WALKS = { numRuns: 400 };

describe('any way through a flow', () => {
	it('is refused nowhere as long as it is legal', () => {
		fc.assert(
			fc.property(aWalk, ({ walk }) => {
				expect(walk.steps.flatMap(({ result }) => (result.ok ? [] : [result.error]))).toEqual([]);
			}),
			WALKS
		);
	});

	it('has one piece of work open while it runs, and none once it is over', () => {
		fc.assert(
			fc.property(aWalk, ({ walk }) => {
				for (const { result } of walk.steps)
					if (result.ok) expect(result.value.state.items).toHaveLength(result.value.state.status === 'running' ? 1 : 0);
			}),
			WALKS
		);
	});

	it('is at one node while it runs, the one whose work is open, and has left every node once it is over', () => {
		fc.assert(
			fc.property(aWalk, ({ walk: { state } }) => {
				const here = state.visits.filter(({ leftAt }) => leftAt === null).map(({ nodeId }) => nodeId);
				expect(here).toEqual(state.items.map(({ nodeId }) => nodeId));
			}),
			WALKS
		);
	});

	it('never opens work under an id that was used before', () => {
		fc.assert(
			fc.property(aWalk, ({ walk }) => {
				const events = walk.steps.flatMap(({ result }): readonly FlowEvent[] => (result.ok ? result.value.events : []));
				const ids = events.flatMap((event) => (event.type === 'item.opened' ? [event.item.id] : []));
				expect(new Set(ids).size).toBe(ids.length);
			}),
			WALKS
		);
	});

	it('leaves what was before untouched', () => {
		fc.assert(
			fc.property(aWalk, ({ definition, walk }) => {
				for (const { before, command, context } of walk.steps) {
					const copy = structuredClone(before);
					advance({ definition, state: before, command, context });
					expect(before).toEqual(copy);
				}
			}),
			{ numRuns: 50 }
		);
	});

	it('can always still reach an end', () => {
		fc.assert(
			fc.property(aWalk, ({ definition, seed, walk }) => {
				const choose = chooser(seed);
				let { state } = walk;
				for (let steps = 0; state.status === 'running' && steps < 40; steps += 1) {
					// Straight on: whatever moves the ticket forward, and the first outcome of each step.
					const ways = PEOPLE.flatMap((actor) => legalActions(definition, state, actor).map((action) => ({ actor, action })));
					const way = (['submit', 'assign', 'check-in'] as const).flatMap((type) => ways.filter(({ action }) => action.type === type))[0];
					if (way === undefined) throw new Error(`stuck at ${open(state).nodeId}`);
					const context = { at: NOW, actor: way.actor, facts: walk.facts, nextId: walk.nextId };
					state = done(advance({ definition, state, command: commandFor(way.action, choose), context })).state;
				}
				expect(state.status).not.toBe('running');
			}),
			WALKS
		);
	});

	it('moves for nobody who only looks', () => {
		fc.assert(
			fc.property(aWalk, ({ definition, seed, walk: { state } }) => {
				for (const { action } of PEOPLE.flatMap((actor) => legalActions(definition, state, actor).map((action) => ({ action }))))
					expect(give(commandFor(action, chooser(seed)), { definition, state, actor: OBSERVER })).toMatchObject({
						ok: false,
						error: { code: 'flow.not-yours' }
					});
			}),
			WALKS
		);
	});
});

describe('the random ways of these tests', () => {
	it('reach every node and every kind of event of both flows', () => {
		for (const definition of FLOWS) {
			const events = Array.from({ length: 300 }, (_, seed) => walkFlow({ definition, seed, length: 60 })).flatMap(({ steps }) =>
				steps.flatMap(({ result }) => (result.ok ? result.value.events : []))
			);
			const entered = new Set(events.flatMap((event) => (event.type === 'node.entered' ? [event.nodeId] : [])));
			expect([...entered].toSorted()).toEqual(
				definition.nodes
					.filter(({ kind }) => kind !== 'start' && kind !== 'exclusive')
					.map(({ id }) => id)
					.toSorted()
			);
			expect([...new Set(events.map(({ type }) => type))].toSorted()).toEqual([
				'flow.canceled',
				'flow.ended',
				'item.assigned',
				'item.checked-in',
				'item.claimed',
				'item.departed',
				'item.escalated',
				'item.opened',
				'item.overdue',
				'item.returned',
				'item.submitted',
				'node.entered',
				'node.left',
				'rating.given',
				'work.completed'
			]);
		}
	});
});
