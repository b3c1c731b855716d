import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { afterFailure, FRESH_TARGET, MAX_ATTEMPTS, PackedOutbox, packOutbox } from './outbox-state.ts';

const NOW = 1_000_000;
const failed = (times: number, now = NOW) =>
	Array.from({ length: times }).reduce<typeof FRESH_TARGET>((state) => afterFailure(state, { now, error: 'no answer' }), {
		...FRESH_TARGET,
		acked: 3
	});

describe('afterFailure', () => {
	it('notes the error and waits a second before the next attempt', () => {
		expect(failed(1)).toEqual({ acked: 3, attempts: 1, nextAttemptAt: NOW + 1_000, parked: false, lastError: 'no answer' });
	});

	it('waits twice as long each time, up to five minutes', () => {
		const waits = Array.from({ length: 11 }, (_, index) => ((failed(index + 1).nextAttemptAt ?? 0) - NOW) / 1_000);
		expect(waits).toEqual([1, 2, 4, 8, 16, 32, 64, 128, 256, 300, 300]);
	});

	it('parks after the last attempt, waiting for a person and not for a time', () => {
		expect([failed(MAX_ATTEMPTS - 1).parked, failed(MAX_ATTEMPTS)]).toEqual([
			false,
			{ acked: 3, attempts: MAX_ATTEMPTS, nextAttemptAt: null, parked: true, lastError: 'no answer' }
		]);
	});

	it('tries for about an hour', () => {
		const total = Array.from({ length: MAX_ATTEMPTS - 1 }, (_, index) => (failed(index + 1).nextAttemptAt ?? 0) - NOW).reduce(
			(sum, wait) => sum + wait,
			0
		);
		expect(total / 60_000).toBeGreaterThan(50);
		expect(total / 60_000).toBeLessThan(70);
	});

	it('keeps an error short enough to store, and is read back as it was written', () => {
		fc.assert(
			fc.property(fc.string({ maxLength: 2_000 }), fc.integer({ min: 0, max: 25 }), (error, attempts) => {
				const state = afterFailure({ ...FRESH_TARGET, attempts }, { now: NOW, error });
				expect(state.lastError.length).toBeLessThanOrEqual(500);
				expect(PackedOutbox.parse(JSON.parse(JSON.stringify(packOutbox({ hub: state, index: FRESH_TARGET }))))).toEqual({
					hub: state,
					index: FRESH_TARGET
				});
			})
		);
	});
});
