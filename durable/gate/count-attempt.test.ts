import { expect, it } from 'vitest';
import { type AttemptWindow, countAttempt, takeBack } from './count-attempt.ts';

const WINDOW = 60_000;
const attempts = (count: number, { limit, at = 1_000, from }: { limit: number; at?: number; from?: AttemptWindow }) => {
	let window = from;
	let waitSeconds = 0;
	for (let i = 0; i < count; i += 1) ({ window, waitSeconds } = countAttempt(window, { limit, windowMs: WINDOW, at: at + i }));
	return { window, waitSeconds };
};

it('lets the limit through and says how long the next has to wait', () => {
	expect(attempts(8, { limit: 8 }).waitSeconds).toBe(0);
	expect(attempts(9, { limit: 8 }).waitSeconds).toBe(60);
});

it('begins anew when the window is over', () => {
	const { window } = attempts(8, { limit: 8 });
	expect(countAttempt(window, { limit: 8, windowMs: WINDOW, at: 61_000 })).toEqual({ window: { since: 61_000, n: 1, kept: 1 }, waitSeconds: 0 });
});

it('keeps every attempt of a small limit, so that sign-in counts to the letter', () => {
	for (let n = 1; n <= 8; n += 1) expect(attempts(n, { limit: 8 }).window?.kept).toBe(n);
});

it('keeps nothing of a few looks, and never forgets a tenth of the limit', () => {
	expect(attempts(59, { limit: 600 }).window?.kept).toBe(0);
	for (let n = 1; n <= 600; n += 1) {
		const { n: counted = 0, kept = 0 } = attempts(n, { limit: 600 }).window ?? {};
		expect(counted - kept).toBeLessThan(60);
	}
});

it('takes an attempt back, of what is kept as well', () => {
	expect(takeBack({ since: 1, n: 3, kept: 3 })).toEqual({ since: 1, n: 2, kept: 2 });
	expect(takeBack({ since: 1, n: 35, kept: 30 })).toEqual({ since: 1, n: 34, kept: 30 });
	expect(takeBack({ since: 1, n: 0, kept: 0 })).toEqual({ since: 1, n: 0, kept: 0 });
});
