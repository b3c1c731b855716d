import { describe, expect, it } from 'vitest';
import type { FlowCommand } from '../flow-command.ts';
import { drawFlow } from '../testing/draw-flow.ts';
import { AGENT, CUSTOMER } from '../testing/people.ts';
import { playFlow } from '../testing/play-flow.ts';

const label = { zh: '事件', en: 'event' };

describe('WCP-16 Deferred Choice', () => {
	const choosing = drawFlow(
		{
			wait: {
				kind: 'wait-event',
				events: [
					{ key: 'paid', event: 'payment', label },
					{ key: 'replied', event: 'customer-reply', label }
				],
				limitMinutes: 30
			},
			pay: {},
			reply: {},
			late: {}
		},
		['start → wait', ['wait → pay', { outcome: 'paid' }], ['wait → reply', { outcome: 'replied' }], 'wait → late → end', 'pay → end', 'reply → end']
	);

	it.each<[string, FlowCommand, string]>([
		['payment', { type: 'occur', event: 'payment', note: '' }, 'pay'],
		['reply', { type: 'occur', event: 'customer-reply', note: '' }, 'reply']
	])('leaves it to what happens first which branch is taken, and withdraws the others: %s', (_, first, branch) => {
		const play = playFlow(choosing);
		expect([play.open(), play.places()]).toEqual([[], ['wait']]);
		play.give(first);
		expect(play.open()).toEqual([branch]);
		play.give({ type: 'occur', event: 'payment', note: '' });
		play.give({ type: 'occur', event: 'customer-reply', note: '' });
		expect([play.open(), play.state().alarms]).toEqual([[branch], []]);
	});
});

const section = { section: 'workbench' };
const join = { kind: 'parallel', direction: 'join' } as const;

function playing(ways: readonly string[]) {
	const play = playFlow(drawFlow({ split: { kind: 'parallel' }, a: section, b: section, c: section, join, d: {} }, ways));
	return {
		...play,
		/** Begins the work at a node: whoever claims it has it in hand. */
		begin: (nodeId: string) => play.attempt({ type: 'claim', itemId: play.workAt(nodeId).id }, AGENT),
		end: (nodeId: string) => play.attempt({ type: 'submit', itemId: play.workAt(nodeId).id, outcome: 'done', answers: {} }, AGENT)
	};
}

describe('WCP-17 Interleaved Parallel Routing', () => {
	it.each([[['a', 'b', 'c']], [['a', 'c', 'b']], [['c', 'a', 'b']]])(
		'does steps in any order that the arrows allow, and never two at a time: %j',
		(order) => {
			const play = playing(['start → split → a → b → join → d → end', 'split → c → join']);
			for (const nodeId of order) {
				expect(play.begin(nodeId)).toBeUndefined();
				for (const other of play.open().filter((open) => open !== nodeId))
					expect([play.begin(other), play.end(other)]).toEqual(['flow.section-busy', 'flow.section-busy']);
				expect(play.end(nodeId)).toBeUndefined();
			}
			expect([play.open(), play.course()]).toEqual([['d'], expect.arrayContaining(['a', 'b', 'c'])]);
		}
	);
});

describe('WCP-40 Interleaved Routing', () => {
	it.each([[['a', 'b', 'c']], [['b', 'c', 'a']], [['c', 'b', 'a']]])(
		'does each of several steps once, in any order, and never two at a time: %j',
		(order) => {
			const play = playing(['start → split → a → join → d → end', 'split → b → join', 'split → c → join']);
			for (const nodeId of order) {
				expect(play.begin(nodeId)).toBeUndefined();
				for (const other of play.open().filter((open) => open !== nodeId))
					expect([play.begin(other), play.end(other)]).toEqual(['flow.section-busy', 'flow.section-busy']);
				expect(play.end(nodeId)).toBeUndefined();
			}
			expect([play.open(), play.course()]).toEqual([['d'], ['a', 'b', 'c', 'd']]);
		}
	);

	it('is free for others again when who had begun lets go', () => {
		const play = playing(['start → split → a → join → d → end', 'split → b → join', 'split → c → join']);
		play.begin('a');
		expect(play.begin('b')).toBe('flow.section-busy');
		expect(play.attempt({ type: 'release', itemId: play.workAt('a').id }, AGENT)).toBeUndefined();
		expect(play.begin('b')).toBeUndefined();
		expect(play.attempt({ type: 'submit', itemId: play.workAt('a').id, outcome: 'done', answers: {} }, CUSTOMER)).toBe('flow.section-busy');
	});
});
