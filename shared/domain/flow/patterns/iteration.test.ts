import { describe, expect, it } from 'vitest';
import { drawFlow } from '../testing/draw-flow.ts';
import { outcomes } from '../testing/outcomes.ts';
import { playFlow } from '../testing/play-flow.ts';

const urgent = { when: { fact: 'ticket.urgent', operator: 'eq' as const, value: true } };

describe('WCP-10 Arbitrary Cycles', () => {
	const cycle = drawFlow(
		{ enter: { kind: 'exclusive' }, a: { outcomes: outcomes('on', 'out') }, b: { outcomes: outcomes('round', 'out') }, c: {}, d: {} },
		[
			'start → enter',
			['enter → b', urgent],
			'enter → a',
			['a → c', { outcome: 'out' }],
			'a → b',
			['b → d', { outcome: 'out' }],
			'b → a',
			'c → end',
			'd → end'
		]
	);

	it('goes round a circle that has two ways in and two ways out', () => {
		const first = playFlow(cycle);
		for (const [nodeId, outcome] of [
			['a', 'on'],
			['b', 'round'],
			['a', 'on'],
			['b', 'out']
		] as const)
			first.finish(nodeId, { outcome });
		expect(first.open()).toEqual(['d']);
		const second = playFlow(cycle, { 'ticket.urgent': true });
		for (const [nodeId, outcome] of [
			['b', 'round'],
			['a', 'on'],
			['b', 'round'],
			['a', 'out']
		] as const)
			second.finish(nodeId, { outcome });
		expect(second.open()).toEqual(['c']);
	});
});

describe('WCP-21 Structured Loop', () => {
	it('asks before each round whether there is to be one, which may be none', () => {
		const more = { when: { fact: 'form.count.left', operator: 'gt' as const, value: 0 } };
		const form = { fields: [{ key: 'left', kind: 'rating', label: { zh: '剩余', en: 'left' }, max: 5 }] };
		const loop = drawFlow({ ask: { kind: 'exclusive' }, count: { form, outcomes: outcomes('counted') }, work: {}, d: {} }, [
			'start → count → ask',
			['ask → work', { when: { all: [more.when, { fact: 'form.count.left', operator: 'lte' as const, value: 2 }] } }],
			'ask → d → end',
			'work → count'
		]);
		const rounds = (...left: number[]) => {
			const play = playFlow(loop);
			for (const score of left) {
				play.finish('count', { answers: { left: score } });
				if (play.open()[0] === 'work') play.finish('work');
			}
			return play;
		};
		expect([
			rounds(5).course(),
			rounds(2, 1, 5)
				.course()
				.filter((nodeId) => nodeId === 'work')
		]).toEqual([
			['count', 'd'],
			['work', 'work']
		]);
	});

	it('asks after each round whether there is to be another, and so does at least one', () => {
		const play = playFlow(
			drawFlow({ work: { outcomes: outcomes('enough', 'more') }, d: {} }, ['start → work', ['work → work', { outcome: 'more' }], 'work → d → end'])
		);
		play.finish('work', { outcome: 'more' });
		play.finish('work', { outcome: 'more' });
		play.finish('work', { outcome: 'enough' });
		expect(play.course()).toEqual(['work', 'work', 'work', 'd']);
	});
});

describe('WCP-22 Recursion', () => {
	it('runs itself for a part of the work, as deep as the work goes', () => {
		const whole = drawFlow({ look: { outcomes: outcomes('simple', 'part') }, again: { kind: 'subprocess', flow: 'small' }, done: {} }, [
			'start → look',
			['look → again', { outcome: 'part' }],
			'look → done → end',
			'again → done'
		]);
		/** What runs linked tickets does for real: starts the flow that is asked for, and tells when it has ended. */
		const play = (depth: number): number => {
			const ticket = playFlow(whole);
			ticket.finish('look', { outcome: depth > 0 ? 'part' : 'simple' });
			let tickets = 1;
			for (const { flow, tokenId } of ticket.told('subprocess.requested')) {
				expect([flow, ticket.open(), ticket.places()]).toEqual([whole.id, [], ['again']]);
				tickets += play(depth - 1);
				ticket.give({ type: 'subprocess-ended', tokenId, outcome: 'done' });
			}
			ticket.finish('done');
			expect(ticket.status()).toBe('ended');
			return tickets;
		};
		expect([play(0), play(3)]).toEqual([1, 4]);
	});
});
