import { describe, expect, it } from 'vitest';
import type { FlowActor } from '#shared/domain/flow/flow-command.ts';
import { drawFlow } from '#shared/domain/flow/testing/draw-flow.ts';
import { AGENT, SYSTEM } from '#shared/domain/flow/testing/people.ts';
import type { DecidableCommand } from './decidable-command.ts';
import { decide, decideCreation } from './decide.ts';
import { linkTo } from './decide-pairing.ts';
import { evolve } from './evolve.ts';
import { nodeNow } from './node-now.ts';
import { aSubject, NOON } from './testing/a-ticket.ts';
import type { TicketLink } from './ticket-link.ts';
import type { TicketState } from './ticket-state.ts';

const MANAGER: FlowActor = { ...AGENT, permissions: [...AGENT.permissions, 'ticket.cancel', 'ticket.jump', 'ticket.suspend', 'ticket.edit'] };

/** 修理与配件并行: whoever gives up ends both. */
const definition = drawFlow(
	{
		fork: { kind: 'parallel', direction: 'split' },
		work: { outcomes: [OUTCOME('done'), OUTCOME('give-up'), OUTCOME('recheck')] },
		check: {},
		parts: { kind: 'subprocess', flow: 'order-parts' },
		join: { kind: 'parallel', direction: 'join' },
		stop: { kind: 'end', terminate: true }
	},
	[
		'start → fork',
		['work → stop', { outcome: 'give-up' }],
		['work → check', { outcome: 'recheck' }],
		'check → stop',
		'fork → work → join → end',
		'fork → parts → join'
	]
);

function OUTCOME(key: string) {
	return { key, label: { zh: key, en: key }, tone: 'positive' as const };
}

/** A ticket that commands are given to; what is refused throws its code. */
function aLife() {
	let count = 0;
	let state: TicketState;
	let drawn = definition;
	const context = (actor: FlowActor) => ({ at: NOON + count, actor, definition: drawn, nextId: () => `i-${++count}` });
	const keep = (decided: ReturnType<typeof decide>) => {
		if (!decided.ok) throw new Error([decided.error.code, ...((decided.error.params.numbers as string[] | undefined) ?? [])].join(' '));
		const entry = { v: 1 as const, seq: (state?.seq ?? 0) + 1, at: NOON + count, actor: { kind: 'system' as const }, commandId: `c-${count}` };
		state = evolve(state, 't-1', { ...entry, events: [...decided.value] });
		return decided.value;
	};
	const born = keep(decideCreation(aSubject(), context(AGENT)));
	const asked = born.find((event) => event.type === 'subprocess.requested');
	const give = (command: DecidableCommand, actor: FlowActor = MANAGER) => {
		const kept = keep(decide(state, command, context(actor)));
		if (command.type === 'flow.migrate') drawn = command.definition;
		return kept;
	};
	const item = () => state.flow.items[0]?.id ?? '';
	return {
		give,
		state: () => state,
		submit: (outcome: string, actor?: FlowActor) => give({ type: 'ticket.submit', itemId: item(), outcome, answers: {} }, actor),
		/** The child that the flow asked for, or one that an action made. */
		link(change: Partial<TicketLink> = {}) {
			const tokenId = asked?.type === 'subprocess.requested' ? asked.tokenId : '';
			const since = state.flow.visits.find(({ nodeId }) => nodeId === 'parts')?.enteredAt ?? 0;
			const child = { ...linkTo('child', { ticketId: 'k-1', number: 'SH-2' }), awaited: { tokenId, nodeId: 'parts', since }, holds: true, ...change };
			return give({ type: 'link.add', link: child }, SYSTEM);
		},
		report: (outcome: string | null, ticketId = 'k-1') => give({ type: 'child.report', ticketId, outcome }, SYSTEM)
	};
}

const SPAWNED = { ticketId: 'k-2', number: 'SH-3', awaited: null, holds: false };
const released = (cancel: boolean, reason: string, ...numbers: string[]) => ({
	type: 'children.released',
	children: numbers.map((number) => ({ ticketId: number === 'SH-2' ? 'k-1' : 'k-2', number })),
	cancel,
	reason
});

/** The same, with the step that waits for the parts under another name. */
const renamed = (id: string) => (id === 'parts' ? 'spares' : id);
const redrawn = {
	...definition,
	revision: 2,
	nodes: definition.nodes.map((node) => ({ ...node, id: renamed(node.id) })),
	edges: definition.edges.map((edge) => ({ ...edge, from: renamed(edge.from), to: renamed(edge.to) }))
};

describe('a ticket that is taken to another drawing', () => {
	it('still waits for its child, at the step’s counterpart', () => {
		const life = aLife();
		life.link();
		life.give({ type: 'flow.migrate', definition: redrawn, nodes: { parts: 'spares' } }, { ...MANAGER, permissions: ['flow.edit'] });
		expect(life.state().links[0]?.awaited?.nodeId).toBe('spares');
		life.report('done');
		expect(life.state().flow.tokens.map(({ nodeId }) => nodeId)).toEqual(['work', 'join']);
	});

	it('finds the step that an entry of before named', () => {
		const entry = { v: 1 as const, at: NOON, actor: { kind: 'system' as const }, commandId: 'c' };
		const migrated = { type: 'flow.migrated' as const, before: 1, revision: 2, tokens: [], owed: [], alarms: [], stages: {} };
		const journal = [
			{ ...entry, seq: 3, events: [{ ...migrated, nodes: { parts: 'spares' } }] },
			{ ...entry, seq: 5, events: [{ ...migrated, nodes: { spares: 'stock' } }] }
		];
		expect([1, 3, 5].map((seq) => nodeNow(journal, { seq, nodeId: seq === 3 ? 'spares' : 'parts' }))).toEqual(['stock', 'stock', 'parts']);
	});
});

describe('a ticket with an open child that holds it', () => {
	it('is not ended by its people before the child, which is named', () => {
		const life = aLife();
		life.link();
		expect(() => life.submit('give-up')).toThrow('ticket.open-children SH-2');
		expect(() => life.give({ type: 'ticket.jump', itemId: null, toNodeId: 'end', reason: '结束' })).toThrow('ticket.open-children SH-2');
		life.submit('done');
		life.report('done');
		expect(life.state().flow.status).toBe('ended');
	});

	it('is ended once the child is over, but not when that was opened again', () => {
		const life = aLife();
		life.link({ awaited: null });
		life.report('done');
		life.report(null);
		expect(() => life.submit('give-up')).toThrow('ticket.open-children SH-2');
		life.report('canceled');
		life.submit('give-up');
		expect(life.state().flow.status).toBe('ended');
	});

	it('ends first where its flow says so, and the child is cancelled', () => {
		const life = aLife();
		life.link({ holds: false });
		expect(life.submit('give-up').at(-1)).toEqual(released(true, '', 'SH-2'));
		expect(life.state().links).toMatchObject([{ awaited: null, holds: false, ended: null }]);
	});

	it('is cancelled only when it is said what becomes of its children, all of them', () => {
		const life = aLife();
		life.link();
		life.link(SPAWNED);
		const cancel = (children?: 'cancel' | 'keep') => life.give({ type: 'ticket.cancel', reason: '客户放弃', ...(children ? { children } : {}) });
		expect(() => cancel()).toThrow('ticket.open-children SH-2 SH-3');
		expect(cancel('cancel').at(-1)).toEqual(released(true, '客户放弃', 'SH-2', 'SH-3'));
	});

	it('that is cancelled alone lets its children go on, and bears what they report', () => {
		const life = aLife();
		life.link();
		expect(life.give({ type: 'ticket.cancel', reason: '客户放弃', children: 'keep' }).at(-1)).toEqual(released(false, '客户放弃', 'SH-2'));
		life.report('done');
		expect(life.state()).toMatchObject({ flow: { status: 'canceled' }, links: [{ ended: { outcome: 'done' } }] });
	});
});

describe('a child that nobody waits for any more', () => {
	it('is released when a jump leaves its step, with the reason that was given', () => {
		const life = aLife();
		life.link();
		expect(life.give({ type: 'ticket.jump', itemId: null, toNodeId: 'check', reason: '重新检查' }).at(-1)).toEqual(
			released(true, '重新检查', 'SH-2')
		);
	});

	it('is released at once when it turns out so only after it was made', () => {
		const life = aLife();
		life.give({ type: 'ticket.jump', itemId: null, toNodeId: 'check', reason: '重新检查' });
		expect(life.link().map(({ type }) => type)).toEqual(['link.added', 'children.released']);
	});

	it('is left alone when nobody ever waited for it', () => {
		const life = aLife();
		life.link(SPAWNED);
		expect(life.submit('give-up').map(({ type }) => type)).not.toContain('children.released');
	});
});

describe('word from a child', () => {
	it('counts once, and is refused from one that is unknown', () => {
		const life = aLife();
		life.link();
		life.report('done');
		expect(() => life.report('done')).toThrow('ticket.unchanged');
		expect(() => life.report('done', 'k-9')).toThrow('ticket.no-such-link');
		expect(() => life.link()).toThrow('ticket.unchanged');
	});

	it('that comes while the ticket is suspended counts when it goes on', () => {
		const life = aLife();
		life.link();
		life.submit('done');
		life.give({ type: 'ticket.suspend', reason: '等客户' });
		life.report('done');
		expect(life.state().flow.status).toBe('suspended');
		life.give({ type: 'ticket.resume' });
		expect(life.state().flow.status).toBe('ended');
	});
});
