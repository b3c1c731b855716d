/** The attempts of one key: `n` since `since` (epoch ms), of which `kept` are on disk. */
export type AttemptWindow = { readonly since: number; readonly n: number; readonly kept: number };

/**
 * What an object may forget when it is evicted, as a part of the limit. It is evicted only after seconds without an attempt, so that
 * whoever waits for that gains less than the waiting costs; and a visitor who looks a few times writes nothing.
 */
const FORGETTABLE = 1 / 10;

/** The window after one more attempt, and the seconds to wait: nought when it passes. Attempts that don't pass aren't counted. */
export function countAttempt(
	before: AttemptWindow | undefined,
	{ limit, windowMs, at }: { readonly limit: number; readonly windowMs: number; readonly at: number }
): { readonly window: AttemptWindow; readonly waitSeconds: number } {
	const current = before === undefined || at - before.since >= windowMs ? { since: at, n: 0, kept: 0 } : before;
	if (current.n >= limit) return { window: current, waitSeconds: Math.max(1, Math.ceil((current.since + windowMs - at) / 1_000)) };
	const n = current.n + 1;
	const step = Math.max(1, Math.floor(limit * FORGETTABLE));
	return { window: { ...current, n, kept: n - current.kept >= step ? n : current.kept }, waitSeconds: 0 };
}

/** The window as if its last attempt had not been. */
export function takeBack(window: AttemptWindow): AttemptWindow {
	const n = Math.max(0, window.n - 1);
	return { ...window, n, kept: Math.min(window.kept, n) };
}
