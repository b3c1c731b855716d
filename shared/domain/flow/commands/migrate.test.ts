import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { advance } from '../advance.ts';
import type { FlowDefinition } from '../definition.ts';
import { EMPTY_FLOW } from '../empty-flow.ts';
import { evolveFlow } from '../evolve-flow.ts';
import type { FlowCommand } from '../flow-command.ts';
import { FlowEvent } from '../flow-event.ts';
import type { FlowState } from '../flow-state.ts';
import { graphOf } from '../graph.ts';
import { explore } from '../soundness/explore.ts';
import { aDefinition, aNode } from '../testing/a-definition.ts';
import { orphansOf } from '../testing/orphans-of.ts';
import { directory, SIGNERS, SYSTEM } from '../testing/people.ts';
import { randomFlow } from '../testing/random-flow.ts';
import { wildWalk } from '../testing/wild-walk.ts';

const AT = 1_790_000_000_000;
const MINUTE = 60_000;

type Given = { definition: FlowDefinition; state: FlowState; command: FlowCommand; at?: number };
const give = ({ definition, state, command, at = AT }: Given) => {
	let count = 0;
	const nextId = () => `i-${state.visits.length}-${++count}`;
	return advance({ definition, state, command, context: { at, actor: SYSTEM, facts: {}, nextId, directory } });
};

/** The state after these commands; each has to be carried out. */
function ranBy(definition: FlowDefinition, ...commands: readonly (FlowCommand | ((state: FlowState) => FlowCommand))[]): FlowState {
	let state = EMPTY_FLOW;
	for (const command of [{ type: 'start' } as const, ...commands]) {
		const result = give({ definition, state, command: typeof command === 'function' ? command(state) : command });
		if (!result.ok) throw new Error(result.error.code);
		state = result.value.state;
	}
	return state;
}

const done =
	(nodeId: string, outcome = 'done') =>
	({ items }: FlowState): FlowCommand => ({ type: 'skip', itemId: items.find((item) => item.nodeId === nodeId)?.id ?? '', reason: '', outcome });

const migrated = (definition: FlowDefinition, state: FlowState, next: FlowDefinition, nodes: Readonly<Record<string, string>> = {}) =>
	give({ definition, state, command: { type: 'migrate', definition: { ...next, revision: 2 }, nodes } });

const refusalOf = (...args: Parameters<typeof migrated>) => {
	const result = migrated(...args);
	return result.ok ? undefined : [result.error.code, result.error.params];
};

const stateOf = (...args: Parameters<typeof migrated>): FlowState => {
	const result = migrated(...args);
	if (!result.ok) throw new Error(result.error.code);
	return result.value.state;
};

const edges = (...pairs: readonly string[]): FlowDefinition['edges'] =>
	pairs.map((pair) => {
		const [from = '', to = ''] = pair.split('>');
		return { from, to };
	});

const line = aDefinition({
	nodes: [
		{ id: 'start', kind: 'start' },
		{ id: 'accept', kind: 'handle' },
		{ id: 'repair', kind: 'handle', stage: 'doing' },
		{ id: 'end', kind: 'end' }
	],
	edges: edges('start>accept', 'accept>repair', 'repair>end')
});

const block = (...steps: readonly string[]): FlowDefinition =>
	aDefinition({
		nodes: [
			{ id: 'start', kind: 'start' },
			{ id: 'accept', kind: 'handle' },
			{ id: 'split', kind: 'parallel', direction: 'split' },
			...steps.map((id) => ({ id, kind: 'handle' as const })),
			{ id: 'join', kind: 'parallel', direction: 'join' },
			{ id: 'repair', kind: 'handle', stage: 'doing' },
			{ id: 'end', kind: 'end' }
		],
		edges: edges('start>accept', 'accept>split', ...steps.flatMap((id) => [`split>${id}`, `${id}>join`]), 'join>repair', 'repair>end')
	});

const withNode = (definition: FlowDefinition, draft: Parameters<typeof aNode>[0]): FlowDefinition => ({
	...definition,
	nodes: definition.nodes.map((node) => (node.id === draft.id ? aNode(draft) : node))
});

const aRunningFlow = fc
	.record({ seed: fc.nat(), size: fc.integer({ min: 2, max: 12 }), shortCuts: fc.boolean() })
	.map(({ seed, ...how }) => ({ seed, definition: randomFlow({ seed, ...how, flaws: 0, signing: true }) }))
	.map(({ seed, definition }) => ({ definition, last: wildWalk({ definition, seed, length: 14 }).findLast(({ result }) => result.ok) }))
	.filter(({ last }) => last?.result.ok === true && ['running', 'suspended'].includes(last.result.value.state.status));

/** The flow with every step under another name, and its nodes and arrows in another order. */
function renamed({ nodes, edges: arrows, ...rest }: FlowDefinition): { definition: FlowDefinition; map: Record<string, string> } {
	const map = Object.fromEntries(nodes.map(({ id }) => [id, `${id}-new`]));
	const to = (id: string) => map[id] ?? id;
	const definition = {
		...rest,
		nodes: nodes.map((node) => ({ ...node, id: to(node.id), ...('leaves' in node && node.leaves ? { leaves: to(node.leaves) } : {}) })).toReversed(),
		// An arrow without a condition comes after those with one at the same step: the order within a step stays.
		edges: arrows
			.map((edge) => ({ ...edge, from: to(edge.from), to: to(edge.to) }))
			.toSorted((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0))
	};
	return { definition: definition as FlowDefinition, map };
}

describe('migrate', () => {
	it('leaves every running state as it was, byte for byte, when the drawing is the same', () => {
		fc.assert(
			fc.property(aRunningFlow, ({ definition, last }) => {
				if (last?.result.ok !== true) return;
				const { state } = last.result.value;
				const result = migrated(definition, state, definition);
				expect(result.ok && result.value.events.map(({ type }) => type)).toEqual(['flow.migrated']);
				expect(result.ok && JSON.stringify(result.value.state)).toBe(JSON.stringify(state));
			}),
			{ numRuns: 2_000 }
		);
	}, 60_000);

	it('takes every running state to a drawing with other names and another order: nothing is lost, it can end, and back again is the same', () => {
		fc.assert(
			fc.property(aRunningFlow, ({ definition, last }) => {
				if (last?.result.ok !== true) return;
				const { state } = last.result.value;
				const next = renamed(definition);
				const there = stateOf(definition, state, next.definition, next.map);
				const graph = graphOf({ ...next.definition, revision: 2 });
				expect(orphansOf(graph, there)).toEqual([]);
				const { tokens, owed, minted } = there;
				expect(explore(graph, { tokens, owed, minted }, []).fault).toBeUndefined();
				const home = Object.fromEntries(Object.entries(next.map).map(([old, now]) => [now, old]));
				const back = give({ definition: { ...next.definition, revision: 2 }, state: there, command: { type: 'migrate', definition, nodes: home } });
				expect(back.ok && { ...back.value.state, owed: [] }).toEqual({ ...state, owed: [] });
			}),
			{ numRuns: 1_000 }
		);
	}, 60_000);

	it('is told by an event that rebuilds the state after it was stored and read', () => {
		const state = ranBy(line, done('accept'));
		const result = migrated(line, state, renamed(line).definition, renamed(line).map);
		const stored = result.ok ? result.value.events.map((event) => FlowEvent.parse(JSON.parse(JSON.stringify(event)))) : [];
		expect(stored.reduce((now, event) => evolveFlow(now, event, AT), state)).toEqual(result.ok && result.value.state);
	});

	it('keeps who has the work and until when; what comes after is by the new drawing', () => {
		const state = ranBy(line);
		const quicker = withNode(line, { id: 'accept', kind: 'handle', limitMinutes: 15, stage: 'confirming' });
		const there = stateOf(line, state, quicker);
		expect(there.items).toEqual([{ ...state.items[0], stage: 'confirming' }]);
		expect(there.items[0]?.dueAt).toBe(AT + 60 * MINUTE);
	});

	it('is refused where a step that something waits at has no counterpart, and goes through once it is named', () => {
		const state = ranBy(line, done('accept'));
		const next = aDefinition({
			nodes: [
				{ id: 'start', kind: 'start' },
				{ id: 'accept', kind: 'handle' },
				{ id: 'mend', kind: 'handle', stage: 'doing' },
				{ id: 'end', kind: 'end' }
			],
			edges: edges('start>accept', 'accept>mend', 'mend>end')
		});
		expect(refusalOf(line, state, next)).toEqual(['migrate.no-target', { nodeId: 'repair' }]);
		expect(stateOf(line, state, next, { repair: 'mend' }).visits.map(({ nodeId }) => nodeId)).toEqual(['accept', 'mend']);
	});

	it('is refused into another kind of step, from customer to staff, and into another way of signing', () => {
		const at = (draft: Parameters<typeof aNode>[0]) => withNode(line, draft);
		const wait = at({ id: 'accept', kind: 'wait-event' });
		expect(refusalOf(line, ranBy(line), wait)?.[0]).toBe('migrate.other-kind');
		expect(refusalOf(wait, ranBy(wait), line)?.[0]).toBe('migrate.other-kind');
		expect(refusalOf(line, ranBy(line), at({ id: 'accept', kind: 'approve' }))?.[0]).toBe('migrate.other-people');
		const signed = (mode: string, key = 'done') =>
			at({
				id: 'accept',
				kind: 'handle',
				signing: { mode },
				assignee: { by: 'people', ids: SIGNERS.map(({ id }) => id) },
				outcomes: [{ key, label: { zh: key, en: key } }]
			});
		expect(refusalOf(signed('all'), ranBy(signed('all')), signed('sequential'))?.[0]).toBe('migrate.other-signing');
		const half = ranBy(signed('all'), ({ items: [item] }) => ({ type: 'submit', itemId: item?.id ?? '', outcome: 'done', answers: {} }));
		expect(half.rounds[0]?.members.map(({ outcome }) => outcome)).toEqual(['done', null, null, null]);
		expect(refusalOf(signed('all'), half, signed('all', 'agreed'))).toEqual([
			'migrate.no-outcome',
			{ nodeId: 'accept', to: 'accept', outcome: 'done' }
		]);
	});

	it('is refused where the counterpart lies inside a block, or the block around it is gone or has other branches', () => {
		const [two, three] = [block('a', 'b'), block('a', 'b', 'c')];
		expect(refusalOf(line, ranBy(line), two, { accept: 'a' })?.[0]).toBe('migrate.would-jam');
		const inside = ranBy(two, done('accept'));
		expect(refusalOf(two, inside, line, { a: 'accept', b: 'repair' })).toEqual([
			'migrate.outside-block',
			{ nodeId: 'a', to: 'accept', splitId: 'split' }
		]);
		expect(refusalOf(two, inside, three)?.[0]).toBe('migrate.would-jam');
		const waiting = ranBy(two, done('accept'), done('a'));
		const detour = { ...two, edges: two.edges.map((edge) => (edge.from === 'a' ? { from: 'a', to: 'repair' } : edge)) };
		expect(refusalOf(two, waiting, detour)?.[0]).toBe('migrate.no-arrow');
		expect(stateOf(two, inside, two).items).toHaveLength(2);
	});

	it('goes on at once where a join needs no more branches', () => {
		const two = block('a', 'b');
		const waiting = ranBy(two, done('accept'), done('a'));
		const enough = withNode(two, { id: 'join', kind: 'parallel', direction: 'join', need: 1, rest: 'cancel' });
		expect(stateOf(two, waiting, enough).items.map(({ nodeId }) => nodeId)).toEqual(['repair']);
		const suspended = ranBy(two, done('accept'), done('a'), { type: 'suspend', reason: '等备件' });
		expect(refusalOf(two, suspended, enough)).toEqual(['flow.not-running', { status: 'suspended' }]);
	});

	it('sets and clears the alarm of a step that waits for an event, and leaves a timer’s as it was promised', () => {
		const waits = (limitMinutes?: number) => withNode(line, { id: 'accept', kind: 'wait-event', ...(limitMinutes ? { limitMinutes } : {}) });
		const alarm = { tokenId: 't1', nodeId: 'accept', at: AT + 30 * MINUTE };
		expect(stateOf(waits(), ranBy(waits()), waits(30)).alarms).toEqual([alarm]);
		expect(stateOf(waits(30), ranBy(waits(30)), waits()).alarms).toEqual([]);
		expect(stateOf(waits(30), ranBy(waits(30)), waits(90)).alarms).toEqual([alarm]);
	});

	it('remembers steps that are gone without leading back to them', () => {
		const state = ranBy(line, done('accept'));
		const shorter = aDefinition({
			nodes: [
				{ id: 'start', kind: 'start' },
				{ id: 'repair', kind: 'handle', stage: 'doing', returnable: true },
				{ id: 'end', kind: 'end' }
			],
			edges: edges('start>repair', 'repair>end')
		});
		const there = stateOf(line, state, shorter);
		expect(there.visits.map(({ nodeId }) => nodeId)).toEqual(['accept', 'repair']);
		const itemId = there.items[0]?.id ?? '';
		const actor = { kind: 'user' as const, id: 'u-1', name: '林晓', permissions: ['ticket.handle' as const] };
		const back = advance({
			definition: shorter,
			state: there,
			command: { type: 'return', itemId, reason: '', to: 'accept' },
			context: { at: AT, actor, facts: {}, nextId: () => 'x' }
		});
		expect(back).toMatchObject({ ok: false, error: { code: 'flow.cannot-return-there' } });
	});

	it('is refused to the revision it runs on, and when it is over', () => {
		const command = { type: 'migrate', definition: line, nodes: {} } as const;
		expect(give({ definition: line, state: ranBy(line), command })).toMatchObject({ ok: false, error: { code: 'flow.already-migrated' } });
		const over = ranBy(line, { type: 'cancel', reason: '客户取消' });
		expect(refusalOf(line, over, line)).toEqual(['flow.not-running', { status: 'canceled' }]);
	});
});
