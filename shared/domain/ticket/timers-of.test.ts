import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MINUTE } from '#shared/kernel/instant.ts';
import { aFlow, anItem, NOON } from './testing/a-ticket.ts';
import { liveTicket } from './testing/live-ticket.ts';
import { ESCALATION_DELAY_MINUTES, timersOf } from './timers-of.ts';

const timers = (...items: Parameters<typeof anItem>[0][]) => timersOf(aFlow({ items: items.map(anItem) }));

describe('timersOf', () => {
	it('fires at the deadline, then a quarter of an hour after it, then no more', () => {
		expect([
			timers({ dueAt: NOON }),
			timers({ dueAt: NOON, overdueAt: NOON + 3 }),
			timers({ dueAt: NOON, overdueAt: NOON + 3, escalatedAt: NOON + 15 * MINUTE })
		]).toEqual([[{ itemId: 'i-1', what: 'deadline', at: NOON }], [{ itemId: 'i-1', what: 'escalation', at: NOON + 15 * MINUTE }], []]);
	});

	it('has no timer for work without a limit, or when nothing is open', () => {
		expect([timers({ dueAt: null }), timers()]).toEqual([[], []]);
	});

	it('names the earliest first', () => {
		expect(
			timers({ id: 'i-2', dueAt: NOON + 2 }, { id: 'i-1', dueAt: NOON, overdueAt: NOON }, { id: 'i-3', dueAt: NOON + 1 }).map(
				(timer) => 'itemId' in timer && timer.itemId
			)
		).toEqual(['i-3', 'i-2', 'i-1']);
	});

	it('never fires before the work is due, and only for work that is open', () => {
		fc.assert(
			fc.property(fc.nat(), fc.integer({ min: 1, max: 40 }), (seed, length) => {
				const { flow } = liveTicket({ seed, length }).state;
				const due = new Map(flow.items.map((item) => [item.id, item.dueAt]));
				for (const { at, ...timer } of timersOf(flow))
					expect(at).toBe(
						(due.get('itemId' in timer ? timer.itemId : '') ?? Number.NaN) + (timer.what === 'escalation' ? ESCALATION_DELAY_MINUTES * MINUTE : 0)
					);
			}),
			{ numRuns: 100 }
		);
	});
});
