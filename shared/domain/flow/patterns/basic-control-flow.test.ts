import { describe, expect, it } from 'vitest';
import { drawFlow } from '../testing/draw-flow.ts';
import { playFlow } from '../testing/play-flow.ts';

const urgent = { when: { fact: 'ticket.urgent', operator: 'eq' as const, value: true } };
const vip = { when: { fact: 'customer.level', operator: 'eq' as const, value: 'vip' } };

const parallel = drawFlow({ split: { kind: 'parallel' }, b: {}, c: {}, join: { kind: 'parallel', direction: 'join' }, d: {} }, [
	'start → split → b → join → d → end',
	'split → c → join'
]);

const choice = drawFlow({ choose: { kind: 'exclusive' }, b: {}, c: {}, e: {}, merge: { kind: 'exclusive' }, d: {} }, [
	['start → choose', {}],
	['choose → b', urgent],
	['choose → c', vip],
	'choose → e → merge',
	'b → merge → d → end',
	'c → merge'
]);

describe('WCP-1 Sequence', () => {
	it('opens a step once the one before it is done, and not before', () => {
		const play = playFlow(drawFlow({ a: {}, b: {} }, ['start → a → b → end']));
		expect(play.open()).toEqual(['a']);
		play.finish('a');
		expect(play.open()).toEqual(['b']);
		play.finish('b');
		expect([play.status(), play.course()]).toEqual(['ended', ['a', 'b', 'end']]);
	});
});

describe('WCP-2 Parallel Split', () => {
	it.each([
		['b', 'c'],
		['c', 'b']
	])('opens all branches at once, to be done in any order: %s before %s', (first, second) => {
		const play = playFlow(parallel);
		expect(play.open()).toEqual(['b', 'c']);
		play.finish(first);
		expect(play.open()).toEqual([second]);
	});
});

describe('WCP-3 Synchronization', () => {
	it('goes on once, when all branches have come', () => {
		const play = playFlow(parallel);
		play.finish('c');
		expect([play.open(), play.places()]).toEqual([['b'], ['b', 'join']]);
		play.finish('b');
		expect([play.open(), play.places()]).toEqual([['d'], ['d']]);
	});
});

describe('WCP-4 Exclusive Choice', () => {
	it('takes exactly one branch, the first whose condition holds, or the one that has none', () => {
		const opens = (facts: Record<string, boolean | string>) => playFlow(choice, facts).open();
		expect([opens({ 'ticket.urgent': true, 'customer.level': 'vip' }), opens({ 'customer.level': 'vip' }), opens({})]).toEqual([['b'], ['c'], ['e']]);
	});
});

describe('WCP-5 Simple Merge', () => {
	it.each([
		['b', { 'ticket.urgent': true }],
		['c', { 'customer.level': 'vip' }],
		['e', {}]
	])('goes on at once with whichever branch was taken, waiting for no other: %s', (branch, facts) => {
		const play = playFlow(choice, facts);
		play.finish(branch);
		expect(play.open()).toEqual(['d']);
		play.finish('d');
		expect(play.course()).toEqual([branch, 'd', 'end']);
	});
});
