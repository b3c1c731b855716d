import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { withTimeout } from './with-timeout.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const never = () => new Promise<never>(() => undefined);

describe('withTimeout', () => {
	it('passes on what the work answers or why it failed, and leaves no timer behind', async () => {
		await expect(withTimeout(Promise.resolve('done'), 1_000)).resolves.toBe('done');
		await expect(withTimeout(Promise.reject(new Error('no')), 1_000)).rejects.toThrow('no');
		expect(vi.getTimerCount()).toBe(0);
	});

	it('gives up on work that takes too long', async () => {
		const outcome = Promise.allSettled([withTimeout(never(), 1_000)]);
		await vi.advanceTimersByTimeAsync(999);
		expect(vi.getTimerCount()).toBe(1);
		await vi.advanceTimersByTimeAsync(1);
		expect(await outcome).toEqual([{ status: 'rejected', reason: new Error('no answer within 1000 ms') }]);
		expect(vi.getTimerCount()).toBe(0);
	});
});
