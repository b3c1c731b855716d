import { describe, expect, it } from 'vitest';
import { drawFlow } from '../testing/draw-flow.ts';
import { AGENT } from '../testing/people.ts';
import { playFlow } from '../testing/play-flow.ts';

describe('withdraw', () => {
	const late = drawFlow({ split: { kind: 'parallel' }, a: {}, b: {}, join: { kind: 'parallel', direction: 'join', need: 1 }, d: {}, e: {} }, [
		'start → split → a → join → d → e → end',
		'split → b → join'
	]);

	it('leaves alone a branch that a join went on without: it was there before', () => {
		const play = playFlow(late);
		play.finish('a', { actor: AGENT });
		play.finish('d', { actor: AGENT });
		play.give({ type: 'withdraw', nodeId: 'd' }, AGENT);
		expect(play.open()).toEqual(['b', 'd']);
	});

	it('isn’t too late because somebody has worked in such a branch', () => {
		const play = playFlow(late);
		play.finish('a', { actor: AGENT });
		play.finish('d', { actor: AGENT });
		play.finish('b');
		play.give({ type: 'withdraw', nodeId: 'd' }, AGENT);
		expect(play.open()).toEqual(['d']);
	});

	it('takes back every branch of a split that came after', () => {
		const join = { kind: 'parallel', direction: 'join' } as const;
		const play = playFlow(
			drawFlow({ a: {}, split: { kind: 'parallel' }, b: {}, c: {}, join }, ['start → a → split → b → join → end', 'split → c → join'])
		);
		play.finish('a', { actor: AGENT });
		play.give({ type: 'withdraw', nodeId: 'a' }, AGENT);
		expect([play.open(), play.places()]).toEqual([['a'], ['a']]);
	});
});
