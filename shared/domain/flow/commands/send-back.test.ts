import { expect, it } from 'vitest';
import { drawFlow } from '../testing/draw-flow.ts';
import { playFlow } from '../testing/play-flow.ts';

it('leaves alone a branch that a join went on without, when the step it goes back to came after', () => {
	const play = playFlow(
		drawFlow({ split: { kind: 'parallel' }, a: {}, b: {}, join: { kind: 'parallel', direction: 'join', need: 1 }, d: {}, e: { returnable: true } }, [
			'start → split → a → join → d → e → end',
			'split → b → join'
		])
	);
	play.finish('a');
	play.finish('d');
	play.give({ type: 'return', itemId: play.workAt('e').id, reason: '信息不全' });
	expect([play.open(), play.state().owed.length]).toEqual([['b', 'd'], 1]);
	play.finish('b');
	expect([play.open(), play.state().owed]).toEqual([['d'], []]);
});
