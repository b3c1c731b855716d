import { describe, expect, it } from 'vitest';
import { drawFlow } from '../testing/draw-flow.ts';
import { playFlow } from '../testing/play-flow.ts';

const split = { kind: 'parallel' } as const;

describe('WCP-11 Implicit Termination', () => {
	it.each([
		['a', 'b'],
		['b', 'a']
	])('ends when nothing is left to be done, whichever branch ends last: %s, then %s', (first, last) => {
		const play = playFlow(
			drawFlow({ split, a: {}, b: {}, here: { kind: 'end' }, there: { kind: 'end' } }, ['start → split → a → here', 'split → b → there'])
		);
		play.finish(first);
		expect([play.status(), play.open()]).toEqual(['running', [last]]);
		play.finish(last);
		expect([play.status(), play.told('flow.ended').length]).toEqual(['ended', 1]);
	});

	it('ends when the last thing that happens is a branch that nobody waited for any more', () => {
		const join = { kind: 'parallel', direction: 'join', need: 1 } as const;
		const play = playFlow(drawFlow({ split, a: {}, b: {}, join, d: {} }, ['start → split → a → join → d → end', 'split → b → join']));
		play.finish('a');
		play.finish('d');
		expect(play.status()).toBe('running');
		play.finish('b');
		expect(play.status()).toBe('ended');
	});
});

describe('WCP-43 Explicit Termination', () => {
	it('ends as a success at the end that says so, and takes away whatever else goes on', () => {
		const stop = { kind: 'end', terminate: true } as const;
		const play = playFlow(
			drawFlow({ split, a: {}, b: {}, pause: { kind: 'timer' }, stop, here: { kind: 'end' } }, [
				'start → split → a → stop',
				'split → b → here',
				'split → pause → here'
			])
		);
		play.finish('a');
		const { status, tokens, items, alarms } = play.state();
		expect({ status, tokens, items, alarms }).toEqual({ status: 'ended', tokens: [], items: [], alarms: [] });
	});
});
