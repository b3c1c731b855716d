import { type Choose, chooseOne, chooser } from '#shared/kernel/testing/chooser.ts';
import type { FlowDefinition } from '../definition.ts';
import { aDefinition } from './a-definition.ts';
import { SIGNERS } from './people.ts';

type NodeDraft = NonNullable<NonNullable<Parameters<typeof aDefinition>[0]>['nodes']>[number];
type Edge = FlowDefinition['edges'][number];
/** A piece of a flow with one way in and one way out. */
type Piece = { readonly first: string; readonly last: string };

const YES_NO = [
	{ key: 'yes', label: { zh: '同意', en: 'yes' } },
	{ key: 'no', label: { zh: '不同意', en: 'no' }, tone: 'negative' }
];

/** Steps that the four signers share, in every way they can. */
const SHARED = [
	{ mode: 'sequential' },
	{ mode: 'all' },
	{ mode: 'any' },
	{ mode: 'vote', pass: { shareBps: 6_000 } },
	{ mode: 'vote', pass: { count: 2 }, failCount: 2, weights: { 's-1': 2 } }
].map((how) => ({ signing: how, assignee: { by: 'people', ids: SIGNERS.map(({ id }) => id) }, outcomes: YES_NO }));

/** A random flow of nested blocks, which is sound; with `flaws` so many of its arrows lead elsewhere, or its joins are of another kind. */
export function randomFlow({
	seed,
	size,
	flaws,
	signing = false,
	shortCuts = false
}: {
	seed: number;
	size: number;
	flaws: number;
	/** Whether several people share some of its steps. */
	signing?: boolean;
	/** Whether some joins go on with some of their branches, and some branches end the others. */
	shortCuts?: boolean;
}): FlowDefinition {
	const choose = chooser(seed);
	const nodes: NodeDraft[] = [{ id: 'start', kind: 'start' }];
	const edges: Edge[] = [];
	let left = size;
	const add = (draft: Omit<NodeDraft, 'id'> & { kind: NodeDraft['kind'] }): string => {
		const id = `${draft.kind}-${nodes.length}`;
		nodes.push({ ...draft, id });
		left -= 1;
		return id;
	};
	const link = (from: string, to: string, more: Partial<Edge> = {}) => edges.push({ from, to, ...more });
	/** Conditions on facts of their own, so that a test can make them hold as it likes. */
	const maybe = (): Partial<Edge> => ({ when: { fact: `fact.f${edges.length}`, operator: 'eq', value: true } });

	const step = (): Piece => {
		if (signing && choose(2) === 0) {
			const id = add({ kind: 'approve', returnable: true, ...chooseOne(choose, SHARED) });
			return { first: id, last: id };
		}
		const kind = chooseOne(choose, ['handle', 'handle', 'handle', 'approve', 'timer', 'cc'] as const);
		const id = add({ kind, ...(kind === 'handle' ? { returnable: true } : {}) });
		return { first: id, last: id };
	};
	const branches = (split: string, join: string, how: (index: number, last: boolean) => Partial<Edge>) => {
		const count = 2 + choose(2);
		for (let index = 0; index < count; index += 1) {
			const body = choose(6) === 0 && index > 0 ? undefined : piece();
			link(split, body?.first ?? join, how(index, index === count - 1));
			if (body !== undefined) link(body.last, join);
		}
	};
	const block = (): Piece => {
		switch (choose(shortCuts ? 7 : 5)) {
			case 0: {
				const [split, join] = [add({ kind: 'exclusive' }), add({ kind: 'exclusive' })];
				branches(split, join, (_, last) => (last ? {} : maybe()));
				return { first: split, last: join };
			}
			case 1: {
				const [split, join] = [add({ kind: 'parallel', direction: 'split' }), add({ kind: 'parallel', direction: 'join' })];
				branches(split, join, () => ({}));
				return { first: split, last: join };
			}
			case 2: {
				const [split, join] = [add({ kind: 'inclusive', direction: 'split' }), add({ kind: 'inclusive', direction: 'join' })];
				branches(split, join, (_, last) => (last ? {} : maybe()));
				return { first: split, last: join };
			}
			case 3: {
				const check = add({ kind: 'approve', outcomes: ['yes', 'no'].map((key) => ({ key, label: { zh: key, en: key } })) });
				const body = piece();
				const onward = add({ kind: 'exclusive' });
				link(body.last, check);
				link(check, body.first, { outcome: 'no' });
				link(check, onward);
				return { first: body.first, last: onward };
			}
			case 5: {
				const join = add({ kind: 'parallel', direction: 'join', need: 1 + choose(2), rest: flaws > 0 && choose(2) === 0 ? 'absorb' : 'cancel' });
				const split = add({ kind: 'parallel', direction: 'split' });
				branches(split, join, () => ({}));
				return { first: split, last: join };
			}
			case 6: {
				const split = add({ kind: 'parallel', direction: 'split' });
				const leave = add({ kind: 'route', leaves: split });
				branches(split, leave, () => ({}));
				return { first: split, last: leave };
			}
			default: {
				const one = piece();
				const other = piece();
				link(one.last, other.first);
				return { first: one.first, last: other.last };
			}
		}
	};
	const piece = (): Piece => (left <= 2 || choose(3) === 0 ? step() : block());

	// Somebody begins: a flow that runs through without anybody is another test's.
	const opening = step();
	const body = piece();
	link('start', opening.first);
	link(opening.last, body.first);
	nodes.push({ id: 'end', kind: 'end', terminate: shortCuts && choose(2) === 0 });
	link(body.last, 'end');
	return aDefinition({ nodes, edges: flawed({ nodes, edges, flaws, choose }) });
}

function flawed({ nodes, edges, flaws, choose }: { nodes: NodeDraft[]; edges: Edge[]; flaws: number; choose: Choose }): Edge[] {
	const bent = [...edges];
	for (let flaw = 0; flaw < flaws; flaw += 1) {
		if (choose(3) === 0) {
			const joins = nodes.flatMap(({ direction }, index) => (direction === 'join' ? [index] : []));
			const index = joins.length === 0 ? undefined : chooseOne(choose, joins);
			const node = index === undefined ? undefined : nodes[index];
			if (index !== undefined && node !== undefined) nodes[index] = { ...node, kind: node.kind === 'parallel' ? 'inclusive' : 'parallel' };
			continue;
		}
		const index = choose(bent.length);
		const edge = bent[index];
		const target = chooseOne(choose, nodes.slice(1)).id;
		if (edge !== undefined && edge.from !== target) bent[index] = { ...edge, to: target };
	}
	return bent;
}
