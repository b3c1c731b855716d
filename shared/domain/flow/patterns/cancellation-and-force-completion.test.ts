import { describe, expect, it } from 'vitest';
import { drawFlow } from '../testing/draw-flow.ts';
import { outcomes } from '../testing/outcomes.ts';
import { AGENT, SIGNERS } from '../testing/people.ts';
import { playFlow } from '../testing/play-flow.ts';

const split = { kind: 'parallel' } as const;
const firstOne = { kind: 'parallel', direction: 'join', need: 1, rest: 'cancel' } as const;
const stop = { kind: 'wait-event' } as const;
const STOP = { type: 'occur', event: 'customer-reply', note: '不用了' } as const;
const shared = {
	kind: 'approve',
	assignee: { by: 'people', ids: ['s-1', 's-2', 's-3'] },
	signing: { mode: 'all' },
	outcomes: outcomes('yes', 'no')
} as const;

describe('WCP-19 Cancel Task', () => {
	it.each([
		['that nobody has begun', false],
		['that somebody is at', true]
	])('takes away work %s, and the flow goes on without it', (_, isBegun) => {
		const play = playFlow(drawFlow({ split, a: {}, stop, first: firstOne, d: {} }, ['start → split → a → first → d → end', 'split → stop → first']));
		const { id: itemId } = play.workAt('a');
		if (isBegun) play.give({ type: 'claim', itemId }, AGENT);
		play.give(STOP);
		expect([play.open(), play.places()]).toEqual([['d'], ['d']]);
		expect(play.attempt({ type: 'submit', itemId, outcome: 'done', answers: {} }, AGENT)).toBe('flow.item-not-open');
	});
});

describe('WCP-20 Cancel Case', () => {
	it('takes away all that is and all that was still to come, sub-processes too, and is remembered as not having succeeded', () => {
		const join = { kind: 'parallel', direction: 'join' } as const;
		const play = playFlow(
			drawFlow({ split, a: {}, pause: { kind: 'timer' }, other: { kind: 'subprocess' }, join, d: {} }, [
				'start → split → a → join → d → end',
				'split → pause → join',
				'split → other → join'
			])
		);
		const tokenId = play.state().tokens.find(({ nodeId }) => nodeId === 'other')?.id ?? '';
		play.give({ type: 'cancel', reason: '客户取消' });
		const { status, tokens, items, alarms, visits } = play.state();
		expect({ status, tokens, items, alarms, open: visits.filter(({ leftAt }) => leftAt === null) }).toEqual({
			status: 'canceled',
			tokens: [],
			items: [],
			alarms: [],
			open: []
		});
		expect(play.attempt({ type: 'subprocess-ended', tokenId, outcome: 'done' })).toBe('flow.not-running');
	});
});

describe('WCP-25 Cancel Region', () => {
	it('takes away whatever goes on between a split and a way out of it, and nothing else', () => {
		const leave = { kind: 'route', leaves: 'inner' } as const;
		const join = { kind: 'parallel', direction: 'join' } as const;
		const play = playFlow(
			drawFlow({ outer: split, away: {}, inner: split, both: split, a: {}, b: {}, close: join, stop, leave, after: {}, join }, [
				'start → outer → away → join',
				'outer → inner → both → a → close → leave → after → join → end',
				'both → b → close',
				'inner → stop → leave'
			])
		);
		expect(play.open()).toEqual(['away', 'a', 'b']);
		play.finish('b');
		play.give(STOP);
		expect([play.open(), play.places()]).toEqual([
			['away', 'after'],
			['after', 'away']
		]);
		play.finish('after');
		play.finish('away');
		expect(play.status()).toBe('ended');
	});
});

describe('WCP-26 Cancel Multiple Instance Task', () => {
	it('takes away the work of all who haven’t done it, and keeps what the others have', () => {
		const play = playFlow(
			drawFlow({ split, sign: shared, stop, first: firstOne, d: {} }, ['start → split → sign → first → d → end', 'split → stop → first'])
		);
		play.finish('sign', { actor: SIGNERS[1] ?? AGENT });
		play.give(STOP);
		expect([play.open(), play.state().rounds]).toEqual([['d'], []]);
		expect(play.told('item.submitted').map(({ by, outcome }) => [by?.id, outcome])).toEqual([['s-2', 'yes']]);
	});
});

describe('WCP-27 Complete Multiple Instance Task', () => {
	it('takes away the work of all who haven’t done it, and goes on as if they had', () => {
		const play = playFlow(drawFlow({ sign: shared, d: {} }, ['start → sign → d → end']));
		play.finish('sign', { actor: SIGNERS[1] ?? AGENT });
		play.give({ type: 'skip', itemId: play.workAt('sign').id, reason: '加急' });
		expect([play.open(), play.state().rounds, play.state().visits.find(({ nodeId }) => nodeId === 'sign')?.outcome]).toEqual([['d'], [], 'yes']);
	});
});
