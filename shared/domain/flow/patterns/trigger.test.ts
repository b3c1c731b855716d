import { describe, expect, it } from 'vitest';
import { drawFlow } from '../testing/draw-flow.ts';
import { playFlow } from '../testing/play-flow.ts';

const label = { zh: '配件到货', en: 'part arrived' };
const waiting = (more: { readonly keeps?: true }) =>
	drawFlow({ order: {}, wait: { kind: 'wait-event', events: [{ key: 'arrived', event: 'part-arrived', label, ...more }] }, fit: {} }, [
		'start → order → wait → fit → end'
	]);
const ARRIVED = { type: 'occur', event: 'part-arrived', note: 'SP-1' } as const;

describe('WCP-23 Transient Trigger', () => {
	it('goes on with what happens while it waits, and has lost what happened before', () => {
		const play = playFlow(waiting({}));
		play.give(ARRIVED);
		play.finish('order');
		expect([play.open(), play.places()]).toEqual([[], ['wait']]);
		play.give(ARRIVED);
		expect(play.open()).toEqual(['fit']);
	});
});

describe('WCP-24 Persistent Trigger', () => {
	it('keeps what happened before anybody waited for it, and hears it once', () => {
		const play = playFlow(waiting({ keeps: true }));
		play.give(ARRIVED);
		expect([play.open(), play.state().kept]).toEqual([['order'], [{ event: 'part-arrived', note: 'SP-1' }]]);
		play.finish('order');
		expect([play.open(), play.state().kept]).toEqual([['fit'], []]);
	});

	it('goes on at once with what happens while it waits, which isn’t kept for later', () => {
		const play = playFlow(waiting({ keeps: true }));
		play.finish('order');
		play.give(ARRIVED);
		expect([play.open(), play.state().kept]).toEqual([['fit'], []]);
	});
});
