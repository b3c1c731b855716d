import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { ArmedFlush } from './armed-flush.ts';

const WINDOW = 1_000;

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function withClock() {
	const flushedAt: number[] = [];
	const start = Date.now();
	const armed = new ArmedFlush(
		WINDOW,
		() => void flushedAt.push(Date.now() - start),
		() => Date.now()
	);
	return { armed, flushedAt };
}

it('given a clock, keeps nobody waiting after a rest', async () => {
	const { armed, flushedAt } = withClock();
	void armed.mark();
	await vi.advanceTimersByTimeAsync(0);
	await vi.advanceTimersByTimeAsync(WINDOW);
	void armed.mark();
	await vi.advanceTimersByTimeAsync(0);
	expect(flushedAt).toEqual([0, WINDOW]);
});

it('needs no timer after a rest: a busy process comes to its timers late', async () => {
	const { armed, flushedAt } = withClock();
	const mark = armed.mark();
	expect(vi.getTimerCount()).toBe(0);
	await mark;
	expect(flushedAt).toEqual([0]);
});

it('keeps flushes a window apart, whatever comes', async () => {
	const { armed, flushedAt } = withClock();
	for (let at = 0; at < 2_500; at += 100) {
		void armed.mark();
		await vi.advanceTimersByTimeAsync(100);
	}
	await vi.advanceTimersByTimeAsync(WINDOW);
	expect(flushedAt).toEqual([0, 1_000, 2_000, 3_000]);
});

it('waits no longer than a window when the clock was set back', async () => {
	const { armed, flushedAt } = withClock();
	void armed.mark();
	await vi.advanceTimersByTimeAsync(0);
	vi.setSystemTime(Date.now() - 60_000);
	void armed.mark();
	await vi.advanceTimersByTimeAsync(WINDOW);
	expect(flushedAt).toHaveLength(2);
});
