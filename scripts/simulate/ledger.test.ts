import { expect, it } from 'vitest';
import { Ledger, percentile } from './ledger.ts';

it('ranks percentiles by the nearest rank', () => {
	const values = Array.from({ length: 100 }, (_, index) => index + 1);
	expect([50, 95, 100].map((percent) => percentile(values, percent))).toEqual([50, 95, 100]);
	expect(percentile([7], 95)).toBe(7);
	expect(percentile([], 95)).toBe(0);
});

it('adds everything up, the most frequent first', () => {
	const ledger = new Ledger();
	for (const milliseconds of [30, 10, 20]) ledger.answered(milliseconds);
	for (const step of ['accepted', 'filed', 'filed']) ledger.step(step);
	ledger.refused('ticket.stale');
	ledger.waited();
	expect(ledger.report()).toBe(
		[
			'Requests:  3 (p50 20 ms, p95 30 ms, slowest 30 ms)',
			'Steps:     filed 2, accepted 1',
			'Refusals:  ticket.stale 1',
			'Waits:     1 (told to slow down)',
			'Failures:  none'
		].join('\n')
	);
});

it('blames the server for failures only, never for refusals', () => {
	const ledger = new Ledger();
	ledger.refused('ticket.stale');
	expect(ledger.hasFailures).toBe(false);
	ledger.failed('503 POST /tickets');
	expect(ledger.hasFailures).toBe(true);
});
