import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ArmedFlush } from './armed-flush.ts';

const WINDOW = 100;

// The window is the test's to end: nothing here waits for a clock.
beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function setUp(flush: () => void | Promise<void> = () => undefined) {
	let flushes = 0;
	const armed = new ArmedFlush(WINDOW, () => {
		flushes += 1;
		return flush();
	});
	return { armed, flushes: () => flushes };
}

describe('ArmedFlush', () => {
	it('flushes once for everything that was marked within the window', async () => {
		const { armed, flushes } = setUp();
		const marks = [armed.mark(), armed.mark()];
		await vi.advanceTimersByTimeAsync(WINDOW - 1);
		marks.push(armed.mark());
		expect(flushes()).toBe(0);
		await vi.advanceTimersByTimeAsync(1);
		await Promise.all(marks);
		expect(flushes()).toBe(1);
	});

	it('has a timer only while something is dirty, so that an idle object can hibernate', async () => {
		const { armed } = setUp();
		expect(vi.getTimerCount()).toBe(0);
		const mark = armed.mark();
		expect(vi.getTimerCount()).toBe(1);
		await vi.advanceTimersByTimeAsync(WINDOW);
		await mark;
		expect(vi.getTimerCount()).toBe(0);
	});

	it('flushes again for what is marked after a flush', async () => {
		const { armed, flushes } = setUp();
		for (const _ of [1, 2, 3]) {
			const mark = armed.mark();
			await vi.advanceTimersByTimeAsync(WINDOW);
			await mark;
		}
		expect(flushes()).toBe(3);
	});

	it('takes what is marked during a flush for the next one', async () => {
		let finish: () => void = () => undefined;
		const { armed, flushes } = setUp(() => new Promise((resolve) => (finish = resolve)));
		const first = armed.mark();
		await vi.advanceTimersByTimeAsync(WINDOW);
		expect(flushes()).toBe(1);
		const second = armed.mark();
		finish();
		await first;
		await vi.advanceTimersByTimeAsync(WINDOW);
		expect(flushes()).toBe(2);
		finish();
		await second;
	});

	it('tells everyone who marked that the flush failed, and goes on', async () => {
		let broken = true;
		const { armed, flushes } = setUp(() => {
			if (broken) throw new Error('disk full');
		});
		const failed = Promise.allSettled([armed.mark(), armed.mark()]);
		await vi.advanceTimersByTimeAsync(WINDOW);
		expect((await failed).map((mark) => mark.status === 'rejected' && String(mark.reason))).toEqual(['Error: disk full', 'Error: disk full']);
		broken = false;
		const next = armed.mark();
		await vi.advanceTimersByTimeAsync(WINDOW);
		await expect(next).resolves.toBeUndefined();
		expect(flushes()).toBe(2);
	});
});
