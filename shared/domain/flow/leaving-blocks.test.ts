import { describe, expect, it } from 'vitest';
import { advance } from './advance.ts';
import type { FlowDefinition } from './definition.ts';
import { EMPTY_FLOW } from './empty-flow.ts';
import type { FlowActor, FlowCommand } from './flow-command.ts';
import type { FlowState } from './flow-state.ts';
import { graphOf } from './graph.ts';
import { explore } from './soundness/explore.ts';
import { aDefinition } from './testing/a-definition.ts';
import { orphansOf } from './testing/orphans-of.ts';
import { directory, SIGNERS, SYSTEM } from './testing/people.ts';

const YES_NO = [
	{ key: 'yes', label: { zh: '同意', en: 'yes' } },
	{ key: 'no', label: { zh: '不同意', en: 'no' }, tone: 'negative' }
];

/** Every way in which several people share a step. */
const SIGNING = {
	single: { mode: 'single' },
	sequential: { mode: 'sequential' },
	all: { mode: 'all' },
	any: { mode: 'any' },
	vote: { mode: 'vote', pass: { shareBps: 7_500 } }
};

type Edge = FlowDefinition['edges'][number];
const always = { when: { fact: 'fact.yes', operator: 'eq', value: true } } as const;
const edge = (from: string, to: string, more: Partial<Edge> = {}): Edge => ({ from, to, ...more });
const split = (kind: 'exclusive' | 'parallel' | 'inclusive', id: string) => (kind === 'exclusive' ? { id, kind } : { id, kind, direction: 'split' });
const join = (kind: 'exclusive' | 'parallel' | 'inclusive', id: string) => (kind === 'exclusive' ? { id, kind } : { id, kind, direction: 'join' });

/** Every kind of block around the steps `first → signed`; `other` is what goes on beside them, if anything does. */
const BLOCKS = {
	sequence: { nodes: [], edges: [edge('before', 'first'), edge('signed', 'after')], beside: [] },
	exclusive: {
		nodes: [split('exclusive', 'x'), { id: 'other', kind: 'handle' }],
		edges: [edge('before', 'x'), edge('x', 'first', always), edge('x', 'other'), edge('signed', 'after'), edge('other', 'after')],
		beside: []
	},
	parallel: {
		nodes: [split('parallel', 'p'), join('parallel', 'j'), { id: 'other', kind: 'handle' }],
		edges: [edge('before', 'p'), edge('p', 'first'), edge('p', 'other'), edge('signed', 'j'), edge('other', 'j'), edge('j', 'after')],
		beside: ['other']
	},
	inclusive: {
		nodes: [split('inclusive', 'p'), join('inclusive', 'j'), { id: 'other', kind: 'handle' }],
		edges: [
			edge('before', 'p'),
			edge('p', 'first', always),
			edge('p', 'other', always),
			edge('p', 'j'),
			edge('signed', 'j'),
			edge('other', 'j'),
			edge('j', 'after')
		],
		beside: ['other']
	},
	'block in a block': {
		nodes: [
			split('parallel', 'p'),
			join('parallel', 'j'),
			split('inclusive', 'p2'),
			join('inclusive', 'j2'),
			{ id: 'other', kind: 'timer' },
			{ id: 'inner', kind: 'handle' }
		],
		edges: [
			edge('before', 'p'),
			edge('p', 'p2'),
			edge('p', 'other'),
			edge('p2', 'first', always),
			edge('p2', 'inner', always),
			edge('p2', 'j2'),
			edge('signed', 'j2'),
			edge('inner', 'j2'),
			edge('j2', 'j'),
			edge('other', 'j'),
			edge('j', 'after')
		],
		beside: ['inner', 'other']
	},
	loop: {
		nodes: [{ id: 'again', kind: 'exclusive' }],
		edges: [
			edge('before', 'first'),
			edge('signed', 'again'),
			edge('again', 'first', { when: { fact: 'fact.no', operator: 'eq', value: true } }),
			edge('again', 'after')
		],
		beside: []
	},
	'branch with a partial join': {
		nodes: [split('parallel', 'p'), { id: 'j', kind: 'parallel', direction: 'join', need: 1, rest: 'cancel' }, { id: 'other', kind: 'handle' }],
		edges: [edge('before', 'p'), edge('p', 'first'), edge('p', 'other'), edge('signed', 'j'), edge('other', 'j'), edge('j', 'after')],
		beside: ['other']
	}
};

function flowWith(block: keyof typeof BLOCKS, signing: keyof typeof SIGNING): FlowDefinition {
	const { nodes, edges } = BLOCKS[block];
	const people = { by: 'people', ids: SIGNERS.map(({ id }) => id) };
	return aDefinition({
		nodes: [
			{ id: 'start', kind: 'start' },
			{ id: 'before', kind: 'handle', assignee: { by: 'people', ids: ['s-1'] } },
			{ id: 'first', kind: 'handle' },
			{ id: 'signed', kind: 'approve', returnable: true, assignee: people, signing: SIGNING[signing], outcomes: YES_NO },
			...(nodes as { id: string; kind: 'handle' }[]),
			{ id: 'after', kind: 'handle' },
			{ id: 'end', kind: 'end' }
		],
		edges: [edge('start', 'before'), ...edges, edge('first', 'signed'), edge('after', 'end')]
	});
}

/** A ticket in such a flow, with what may be done to it. */
class Ticket {
	state: FlowState = EMPTY_FLOW;
	readonly definition: FlowDefinition;
	#ids = 0;

	constructor(definition: FlowDefinition) {
		this.definition = definition;
		this.give({ type: 'start' });
		this.submit('before', SIGNERS[0]);
	}

	try(command: FlowCommand, actor: FlowActor = SYSTEM) {
		const context = { at: 1_790_000_000_000, actor, facts: { 'fact.yes': true }, nextId: () => `i-${++this.#ids}`, directory };
		const result = advance({ definition: this.definition, state: this.state, command, context });
		if (result.ok) this.state = result.value.state;
		return result;
	}

	give(command: FlowCommand, actor?: FlowActor): void {
		const result = this.try(command, actor);
		if (!result.ok) throw new Error(JSON.stringify(result.error));
	}

	item(nodeId: string) {
		const item = this.state.items.find((open) => open.nodeId === nodeId);
		if (item === undefined) throw new Error(`nothing is open at ${nodeId}`);
		return item;
	}

	submit(nodeId: string, actor?: FlowActor, outcome = nodeId === 'signed' ? 'yes' : 'done'): void {
		this.give({ type: 'submit', itemId: this.item(nodeId).id, outcome, answers: {} }, actor);
	}

	get places(): string[] {
		return this.state.tokens.map(({ nodeId }) => nodeId).toSorted();
	}

	/** Who is still to sign, or has: nobody has in a fresh round. */
	get signed(): number {
		return this.state.rounds.flatMap(({ members }) => members).filter(({ state }) => state === 'done').length;
	}

	expectInOrder(): void {
		const graph = graphOf(this.definition);
		expect(orphansOf(graph, this.state)).toEqual([]);
		const { tokens, owed, minted } = this.state;
		expect(explore(graph, { tokens, owed, minted }, []).fault).toBeUndefined();
	}
}

const COMBINATIONS = (Object.keys(BLOCKS) as (keyof typeof BLOCKS)[]).flatMap((block) =>
	(Object.keys(SIGNING) as (keyof typeof SIGNING)[]).map((signing) => ({ block, signing, beside: BLOCKS[block].beside as readonly string[] }))
);

describe.each(COMBINATIONS)('out of a $block, signed by $signing', ({ block, signing, beside }) => {
	/** At the shared step, with one signature where one doesn't decide. */
	const halfSigned = (): Ticket => {
		const ticket = new Ticket(flowWith(block, signing));
		ticket.submit('first');
		if (signing !== 'single' && signing !== 'any') ticket.submit('signed');
		expect(ticket.places).toEqual(['signed', ...beside].toSorted());
		expect(ticket.signed).toBe(signing !== 'single' && signing !== 'any' ? 1 : 0);
		return ticket;
	};

	it('a return to before it cancels all that is in it, and coming again is a fresh round', () => {
		const ticket = halfSigned();
		ticket.give({ type: 'return', itemId: ticket.item('signed').id, reason: '资料不全', to: 'before' });
		expect(ticket.places).toEqual(['before']);
		ticket.expectInOrder();
		ticket.submit('before', SIGNERS[0]);
		ticket.submit('first');
		expect([ticket.places, ticket.signed]).toEqual([['signed', ...beside].toSorted(), 0]);
		ticket.expectInOrder();
	});

	it('a return inside the branch leaves what is beside it alone, and comes straight back when asked to', () => {
		const ticket = halfSigned();
		ticket.give({ type: 'return', itemId: ticket.item('signed').id, reason: '资料不全', to: 'first', comeBack: true });
		expect(ticket.places).toEqual(['first', ...beside].toSorted());
		ticket.expectInOrder();
		ticket.submit('first');
		expect([ticket.places, ticket.signed]).toEqual([['signed', ...beside].toSorted(), 0]);
		ticket.expectInOrder();
	});

	it('a withdrawal takes back the step before as long as nobody has acted, and is refused from then on', () => {
		const ticket = new Ticket(flowWith(block, signing));
		ticket.give({ type: 'withdraw', nodeId: 'before' }, SIGNERS[0]);
		expect(ticket.places).toEqual(['before']);
		ticket.expectInOrder();
		expect(halfSigned().try({ type: 'withdraw', nodeId: 'before' }, SIGNERS[0])).toMatchObject({
			ok: false,
			error: { code: 'flow.too-late-to-withdraw' }
		});
	});

	it.each(['the thread', 'everything'])('a jump of %s to behind it leaves nothing in it', (what) => {
		const ticket = halfSigned();
		const itemId = what === 'everything' ? null : ticket.item('signed').id;
		ticket.give({ type: 'jump', itemId, toNodeId: 'after', reason: '线下已完成' });
		expect(ticket.places).toEqual(['after']);
		ticket.expectInOrder();
		ticket.submit('after');
		expect(ticket.state.status).toBe('ended');
	});

	it('a jump back into it is taken where it can still end, and refused where it can’t', () => {
		const ticket = halfSigned();
		ticket.give({ type: 'jump', itemId: null, toNodeId: 'after', reason: '线下已完成' });
		const back = ticket.try({ type: 'jump', itemId: null, toNodeId: 'signed', reason: '重新会签' });
		// Alone in a branch it would wait for the others for ever, unless the join does with those that are there.
		const isAlone = block === 'parallel' || block === 'block in a block';
		expect(back.ok).toBe(!isAlone);
		ticket.expectInOrder();
	});

	it('a cancellation leaves nothing at all', () => {
		const ticket = halfSigned();
		ticket.give({ type: 'cancel', reason: '重复报修' });
		const { tokens, items, rounds, alarms } = ticket.state;
		expect([ticket.state.status, tokens, items, rounds, alarms]).toEqual(['canceled', [], [], [], []]);
		ticket.expectInOrder();
	});

	it('who says no decides at once, or by vote when agreement is out of reach', () => {
		const ticket = halfSigned();
		const noes = signing === 'vote' ? 2 : 1;
		for (let count = 0; count < noes; count += 1) ticket.submit('signed', undefined, 'no');
		expect(ticket.places).not.toContain('signed');
		ticket.expectInOrder();
	});
});
