import type { Facts } from '#shared/domain/condition/condition.ts';
import type { FlowDefinition } from '#shared/domain/flow/definition.ts';
import { findHumanNode } from '#shared/domain/flow/find-node.ts';
import type { FlowActor, FlowCommand } from '#shared/domain/flow/flow-command.ts';
import { drawFlow } from '#shared/domain/flow/testing/draw-flow.ts';
import { fieldService } from '#shared/domain/flow/testing/field-service.ts';
import { outcomes } from '#shared/domain/flow/testing/outcomes.ts';
import { AGENT, CUSTOMER, DISPATCHER, SIGNERS, SYSTEM, TECHNICIAN } from '#shared/domain/flow/testing/people.ts';
import type { Answers } from '#shared/domain/form/answers.ts';
import { answerForm } from '#shared/domain/form/testing/answer-form.ts';
import { chooser } from '#shared/kernel/testing/chooser.ts';

/** One step that somebody takes: at a node, what, and with which outcome and answers when it finishes the work there. */
export type Step = {
	readonly nodeId: string;
	readonly does: Extract<FlowCommand, { itemId: string }>['type'];
	readonly actor: FlowActor;
	readonly outcome: string;
	readonly answers: Answers;
};

/** A flow and a ticket's whole way through it. */
export type Story = { readonly definition: FlowDefinition; readonly facts: Facts; readonly steps: readonly Step[] };

const step = (nodeId: string, actor: FlowActor = SYSTEM, outcome = 'done', answers: Answers = {}): Step => ({
	nodeId,
	does: 'submit',
	actor,
	outcome,
	answers
});
const act = (nodeId: string, does: Step['does'], actor: FlowActor): Step => ({ ...step(nodeId, actor), does });

const filled = (nodeId: string, actor: FlowActor, outcome: string): Step =>
	step(nodeId, actor, outcome, answerForm(findHumanNode(fieldService, nodeId).form, chooser(7)));

const visit = [act('on-site', 'depart', TECHNICIAN), act('on-site', 'check-in', TECHNICIAN), filled('on-site', TECHNICIAN, 'done')];

/** The flow that every company starts with, with a rework. */
const service: Story = {
	definition: fieldService,
	facts: { 'ticket.urgent': false },
	steps: [
		act('accept', 'claim', AGENT),
		filled('accept', AGENT, 'accepted'),
		act('dispatch', 'assign', DISPATCHER),
		...visit,
		filled('acceptance', CUSTOMER, 'rework'),
		...visit,
		filled('acceptance', CUSTOMER, 'accepted'),
		filled('survey', CUSTOMER, 'rated')
	]
};

const [first, second, third] = SIGNERS.map((signer): FlowActor => signer);

/** A request that three people have to agree to, sent back once. */
const approval: Story = {
	definition: drawFlow(
		{
			ask: {},
			sign: { kind: 'approve', assignee: { by: 'people', ids: ['s-1', 's-2', 's-3'] }, signing: { mode: 'all' }, outcomes: outcomes('yes', 'no') },
			pay: {}
		},
		['start → ask → sign', ['sign → ask', { outcome: 'no' }], 'sign → pay → end']
	),
	facts: {},
	steps: [
		step('ask'),
		step('sign', first, 'yes'),
		step('sign', second, 'no'),
		step('ask'),
		step('sign', third, 'yes'),
		step('sign', first, 'yes'),
		step('sign', second, 'yes'),
		step('pay')
	]
};

const join = { kind: 'parallel', direction: 'join' } as const;

/** Some of three branches, then both of two. */
const branches: Story = {
	definition: drawFlow(
		{
			begin: {},
			choose: { kind: 'inclusive' },
			quick: {},
			vip: {},
			plain: {},
			sync: { kind: 'inclusive', direction: 'join' },
			split: { kind: 'parallel' },
			repair: {},
			bill: {},
			join,
			close: {}
		},
		[
			'start → begin → choose',
			['choose → quick', { when: { fact: 'ticket.urgent', operator: 'eq', value: true } }],
			['choose → vip', { when: { fact: 'customer.level', operator: 'eq', value: 'vip' } }],
			'choose → plain → sync',
			'quick → sync → split → repair → join → close → end',
			'vip → sync',
			'split → bill → join'
		]
	),
	facts: { 'ticket.urgent': true, 'customer.level': 'vip' },
	steps: ['begin', 'vip', 'quick', 'repair', 'bill', 'close'].map((nodeId) => step(nodeId))
};

export const STORIES = { service, approval, branches } as const;
export type StoryName = keyof typeof STORIES;
