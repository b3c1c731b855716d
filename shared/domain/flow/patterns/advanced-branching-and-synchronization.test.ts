import { describe, expect, it } from 'vitest';
import { drawFlow } from '../testing/draw-flow.ts';
import { outcomes } from '../testing/outcomes.ts';
import { playFlow } from '../testing/play-flow.ts';

const urgent = { when: { fact: 'ticket.urgent', operator: 'eq' as const, value: true } };
const vip = { when: { fact: 'customer.level', operator: 'eq' as const, value: 'vip' } };
const BOTH = { 'ticket.urgent': true, 'customer.level': 'vip' };

const split = { kind: 'parallel' } as const;
const choose = { kind: 'inclusive' } as const;
const sync = { kind: 'inclusive', direction: 'join' } as const;
const several = { several: true } as const;

const multiChoice = drawFlow({ choose, a: {}, b: {}, c: {}, sync, d: {} }, [
	'start → choose',
	['choose → a', urgent],
	['choose → b', vip],
	'choose → c → sync',
	'a → sync → d → end',
	'b → sync'
]);

/** Three branches of which a join needs some. */
const joining = (join: { readonly need: number; readonly rest?: 'cancel' }) =>
	drawFlow({ begin: {}, split, a: {}, b: {}, c: {}, join: { kind: 'parallel', direction: 'join', ...join }, d: { returnable: true } }, [
		'start → begin → split → a → join → d → end',
		'split → b → join',
		'split → c → join'
	]);

function begun(join: Parameters<typeof joining>[0]) {
	const play = playFlow(joining(join));
	play.finish('begin');
	return play;
}

describe('WCP-6 Multi-Choice', () => {
	it('opens every branch whose condition holds, and the one without a condition when none does', () => {
		const opens = (facts: Record<string, boolean | string>) => playFlow(multiChoice, facts).open();
		expect([opens(BOTH), opens({ 'ticket.urgent': true }), opens({})]).toEqual([['a', 'b'], ['a'], ['c']]);
	});
});

describe('WCP-7 Structured Synchronizing Merge', () => {
	it('waits for exactly the branches that were chosen', () => {
		const play = playFlow(multiChoice, BOTH);
		play.finish('b');
		expect(play.open()).toEqual(['a']);
		play.finish('a');
		expect([play.open(), play.places()]).toEqual([['d'], ['d']]);
	});

	it('waits for nobody when one branch was chosen', () => {
		const play = playFlow(multiChoice, { 'ticket.urgent': true });
		play.finish('a');
		expect(play.open()).toEqual(['d']);
	});
});

describe('WCP-8 Multi-Merge', () => {
	it('goes on with each branch that comes, as often as one does', () => {
		const play = playFlow(
			drawFlow({ split, b: {}, c: {}, merge: { kind: 'exclusive' }, d: several }, ['start → split → b → merge → d → end', 'split → c → merge'])
		);
		play.finish('b');
		expect(play.open()).toEqual(['c', 'd']);
		play.finish('c');
		expect(play.open()).toEqual(['d', 'd']);
		play.finish('d');
		expect([play.status(), play.open()]).toEqual(['running', ['d']]);
		play.finish('d');
		expect([play.status(), play.course().filter((node) => node === 'd')]).toEqual(['ended', ['d', 'd']]);
	});
});

describe('WCP-9 Structured Discriminator', () => {
	it('goes on with the first branch, takes in the others without a word, and begins anew when all have come', () => {
		const play = begun({ need: 1 });
		play.finish('b');
		expect(play.open()).toEqual(['a', 'c', 'd']);
		play.finish('a');
		play.finish('c');
		expect([play.open(), play.state().owed]).toEqual([['d'], []]);
		play.give({ type: 'return', itemId: play.workAt('d').id, reason: '信息不全', to: 'begin' });
		play.finish('begin');
		expect(play.open()).toEqual(['a', 'b', 'c']);
		play.finish('c');
		expect(play.open()).toEqual(['a', 'b', 'd']);
	});
});

describe('WCP-29 Cancelling Discriminator', () => {
	it('goes on with the first branch and cancels the others', () => {
		const play = begun({ need: 1, rest: 'cancel' });
		play.finish('b');
		expect([play.open(), play.places(), play.state().owed]).toEqual([['d'], ['d'], []]);
	});
});

describe('WCP-30 Structured Partial Join', () => {
	it('goes on with the second of three branches and takes in the third without a word', () => {
		const play = begun({ need: 2 });
		play.finish('c');
		expect(play.open()).toEqual(['a', 'b']);
		play.finish('a');
		expect(play.open()).toEqual(['b', 'd']);
		play.finish('b');
		expect([play.open(), play.places()]).toEqual([['d'], ['d']]);
	});
});

describe('WCP-32 Cancelling Partial Join', () => {
	it('goes on with the second of three branches and cancels the third', () => {
		const play = begun({ need: 2, rest: 'cancel' });
		play.finish('c');
		expect(play.open()).toEqual(['a', 'b']);
		play.finish('a');
		expect([play.open(), play.places()]).toEqual([['d'], ['d']]);
	});
});

describe('WCP-33 Generalized AND-Join', () => {
	it('keeps what comes twice on one branch until the other has come again', () => {
		const merge = { kind: 'exclusive' } as const;
		const join = { kind: 'parallel', direction: 'join', ...several } as const;
		const play = playFlow(
			drawFlow({ split, p: {}, q: {}, r: {}, s: {}, left: merge, right: merge, join, d: several }, [
				'start → split → p → left → join → d → end',
				'split → q → left',
				'split → r → right → join',
				'split → s → right'
			])
		);
		play.finish('p');
		play.finish('q');
		expect([play.open(), play.places()]).toEqual([
			['r', 's'],
			['join', 'join', 'r', 's']
		]);
		play.finish('s');
		expect([play.open(), play.places()]).toEqual([
			['r', 'd'],
			['d', 'join', 'r']
		]);
		play.finish('r');
		expect([play.open(), play.places()]).toEqual([
			['d', 'd'],
			['d', 'd']
		]);
	});
});

/** A split whose branches come together at two joins, one of which a branch may pass by. */
const unstructured = drawFlow({ choose, a: {}, b: { outcomes: outcomes('here', 'past') }, c: {}, near: sync, d: {}, far: sync, e: {} }, [
	'start → choose',
	['choose → a', urgent],
	['choose → b', vip],
	'choose → c → far',
	'a → near → d → far → e → end',
	['b → far', { outcome: 'past' }],
	'b → near'
]);

describe('WCP-37 Local Synchronizing Merge', () => {
	it('waits for a branch as long as it may come, where splits and joins don’t pair', () => {
		const play = playFlow(unstructured, BOTH);
		play.finish('a');
		expect([play.open(), play.places()]).toEqual([['b'], ['b', 'near']]);
		play.finish('b', { outcome: 'here' });
		expect(play.places()).toEqual(['d']);
	});

	it('waits no longer for a branch that has gone another way', () => {
		const play = playFlow(unstructured, BOTH);
		play.finish('a');
		play.finish('b', { outcome: 'past' });
		expect([play.open(), play.places()]).toEqual([['d'], ['d', 'far']]);
		play.finish('d');
		expect(play.open()).toEqual(['e']);
	});
});

describe('WCP-38 General Synchronizing Merge', () => {
	it('waits for branches that go round in circles, and again in every round of the circle that it is in itself', () => {
		const play = playFlow(
			drawFlow(
				{
					again: { kind: 'exclusive' },
					choose,
					a: {},
					b: { outcomes: outcomes('good', 'mend') },
					mend: {},
					sync,
					review: { outcomes: outcomes('good', 'again') }
				},
				[
					'start → again → choose',
					['choose → a', urgent],
					'choose → b',
					['choose → b', vip],
					['b → mend', { outcome: 'mend' }],
					'mend → b → sync',
					'a → sync → review',
					['review → again', { outcome: 'again' }],
					'review → end'
				]
			),
			BOTH
		);
		for (const outcome of ['again', 'good']) {
			play.finish('a');
			play.finish('b', { outcome: 'mend' });
			expect([play.open(), play.places()]).toEqual([['mend'], ['mend', 'sync']]);
			play.finish('mend');
			expect(play.open()).toEqual(['b']);
			play.finish('b');
			expect(play.places()).toEqual(['review']);
			play.finish('review', { outcome });
		}
		expect(play.status()).toBe('ended');
	});
});

const threads = drawFlow({ split: { ...split, threads: 3 }, a: several, join: { kind: 'parallel', direction: 'join', threads: 3 }, d: {} }, [
	'start → split → a → join → d → end'
]);

describe('WCP-41 Thread Merge', () => {
	it('makes one thread of so many on one branch', () => {
		const play = playFlow(threads);
		play.finish('a');
		play.finish('a');
		expect([play.open(), play.places()]).toEqual([['a'], ['a', 'join', 'join']]);
		play.finish('a');
		expect([play.open(), play.places()]).toEqual([['d'], ['d']]);
	});
});

describe('WCP-42 Thread Split', () => {
	it('makes so many threads of one on one branch', () => {
		const play = playFlow(threads);
		expect([play.open(), new Set(play.state().items.map(({ tokenId }) => tokenId)).size]).toEqual([['a', 'a', 'a'], 3]);
	});
});
