import { describe, expect, it } from 'vitest';
import { misfits } from './misfits.ts';
import { drawFlow } from './testing/draw-flow.ts';
import { playFlow } from './testing/play-flow.ts';

const flow = drawFlow(
	{
		fork: { kind: 'parallel', direction: 'split' },
		a: {},
		b: {},
		join: { kind: 'parallel', direction: 'join' },
		c: {}
	},
	['start → fork', 'fork → a → join → c → end', 'fork → b → join']
);

/** Branch `a` is done and waits for the other at the join. */
function atJoin() {
	const play = playFlow(flow);
	play.finish('a');
	return play.state();
}

describe('a flow that is given another definition', () => {
	it('goes on by one with the same steps', () => {
		expect(misfits({ ...flow, revision: 2 }, atJoin())).toEqual([]);
		const more = { ...flow, nodes: flow.nodes.map((node) => (node.id === 'c' ? { ...node, label: { zh: '复核', en: 'Check' } } : node)) };
		expect(misfits(more, atJoin())).toEqual([]);
	});

	it('misses steps that it went through, stands at, or that are now of another kind', () => {
		const lacking = { ...flow, nodes: flow.nodes.filter(({ id }) => id !== 'a') };
		const other = { ...flow, nodes: flow.nodes.map((node) => (node.id === 'b' ? { id: 'b', kind: 'exclusive' as const } : node)) };
		expect([misfits(lacking, atJoin()), misfits(other, atJoin())]).toEqual([['a'], ['b']]);
	});

	it('misses the arrow by which a thread came to where it waits', () => {
		const turned = { ...flow, edges: [...flow.edges].reverse() };
		expect(misfits(turned, atJoin())).toEqual(['join']);
	});

	it('is not given one in which it would wait for ever', () => {
		const stuck = { ...flow, edges: flow.edges.map((edge) => (edge.from === 'b' ? { ...edge, to: 'c' } : edge)) };
		expect(misfits(stuck, atJoin())).not.toEqual([]);
	});
});
