import { type AnyMachineSnapshot, type AnyStateMachine, assign, createActor, setup } from 'xstate';
import type { Facts } from '#shared/domain/condition/condition.ts';
import type { Answers } from '#shared/domain/form/answers.ts';
import type { Step, Story, StoryName } from './three-flows.ts';

type Context = { readonly answers: Readonly<Record<string, Answers>>; readonly holder: string | null; readonly facts: Facts };
type Event = { readonly type: string; readonly nodeId: string; readonly by: string; readonly answers: Answers };

const context = ({ input }: { input: Facts }): Context => ({ answers: {}, holder: null, facts: input });

const machine = setup({
	types: {} as { context: Context; events: Event; input: Facts },
	actions: {
		keep: assign({ answers: ({ context, event }) => ({ ...context.answers, [event.nodeId]: event.answers }), holder: null }),
		take: assign({ holder: ({ event }) => event.by })
	}
});

const to = (target: string) => ({ target, actions: 'keep' as const });
const isTrue =
	(fact: string, value: unknown) =>
	({ context }: { context: Context }) =>
		context.facts[fact] === value;

const service = machine.createMachine({
	context,
	initial: 'urgency',
	states: {
		urgency: { always: [{ guard: isTrue('ticket.urgent', true), target: 'dispatch' }, { target: 'accept' }] },
		accept: { on: { 'accept.claim': { actions: 'take' }, 'accept.accepted': to('dispatch') } },
		dispatch: { on: { 'dispatch.assign': to('on-site') } },
		'on-site': {
			initial: 'dispatched',
			states: {
				dispatched: { on: { 'on-site.depart': 'enroute', 'on-site.check-in': 'doing' } },
				enroute: { on: { 'on-site.check-in': 'doing' } },
				doing: { on: { 'on-site.done': { target: '#acceptance', actions: 'keep' } } }
			}
		},
		acceptance: { id: 'acceptance', on: { 'acceptance.accepted': to('survey'), 'acceptance.rework': to('on-site') } },
		survey: { on: { 'survey.rated': to('end') } },
		end: { type: 'final' }
	}
});

const signer = (id: string) => ({
	initial: 'sign',
	states: { sign: { on: { [`sign.yes.${id}`]: to('signed') } }, signed: { type: 'final' as const } }
});
const refusal = (id: string) => [`sign.no.${id}`, to('ask')] as const;

const approval = machine.createMachine({
	context,
	initial: 'ask',
	states: {
		ask: { on: { 'ask.done': to('signing') } },
		signing: {
			type: 'parallel',
			states: { first: signer('s-1'), second: signer('s-2'), third: signer('s-3') },
			on: Object.fromEntries(['s-1', 's-2', 's-3'].map(refusal)),
			onDone: 'pay'
		},
		pay: { on: { 'pay.done': to('end') } },
		end: { type: 'final' }
	}
});

const branch = (name: string, guard: (args: { context: Context }) => boolean) => ({
	initial: 'choose',
	states: {
		choose: { always: [{ guard, target: name }, { target: 'done' }] },
		[name]: { on: { [`${name}.done`]: to('done') } },
		done: { type: 'final' as const }
	}
});
const [isQuick, isVip] = [isTrue('ticket.urgent', true), isTrue('customer.level', 'vip')];

const branches = machine.createMachine({
	context,
	initial: 'begin',
	states: {
		begin: { on: { 'begin.done': to('some') } },
		some: {
			type: 'parallel',
			states: {
				a: branch('quick', isQuick),
				b: branch('vip', isVip),
				c: branch('plain', (args) => !isQuick(args) && !isVip(args))
			},
			onDone: 'both'
		},
		both: {
			type: 'parallel',
			states: { a: branch('repair', () => true), b: branch('bill', () => true) },
			onDone: 'close'
		},
		close: { on: { 'close.done': to('end') } },
		end: { type: 'final' }
	}
});

const MACHINES: Readonly<Record<StoryName, AnyStateMachine>> = { service, approval, branches };

/** The same ticket as an XState machine: restored from the text that was stored, one event, its snapshot stored as text. */
export class XstateTicket {
	written = 0;
	stored: string;
	readonly #machine: AnyStateMachine;

	constructor(name: StoryName, { facts }: Story) {
		this.#machine = MACHINES[name];
		const actor = createActor(this.#machine, { input: facts }).start();
		this.stored = JSON.stringify(actor.getPersistedSnapshot());
		this.written += this.stored.length;
	}

	take({ nodeId, does, outcome, actor: { kind, ...who }, answers }: Step): void {
		const by = 'id' in who ? (who.id as string) : kind;
		const type = nodeId === 'sign' ? `sign.${outcome}.${by}` : `${nodeId}.${does === 'submit' ? outcome : does}`;
		const actor = createActor(this.#machine, { snapshot: JSON.parse(this.stored) }).start();
		actor.send({ type, nodeId, by, answers });
		this.stored = JSON.stringify(actor.getPersistedSnapshot());
		this.written += this.stored.length;
	}

	snapshot(): Pick<AnyMachineSnapshot, 'value' | 'status'> & { context: Context } {
		return JSON.parse(this.stored);
	}
}
