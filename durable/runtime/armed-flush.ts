/**
 * Collects what happens within a window into one flush. The timer exists only while something is dirty, so an idle object can
 * hibernate; this is the only timer that objects may have. Everyone who marked waits for the same flush and hears if it failed.
 *
 * Given a clock it flushes at once when the last flush is longer ago than the window: flushes are as far apart as ever, but a change that
 * comes alone keeps nobody waiting and no object awake.
 */
export class ArmedFlush {
	#windowMs: number;
	#flush: () => void | Promise<void>;
	#now: (() => number) | undefined;
	#flushedAt = -Infinity;
	#armed: Promise<void> | undefined;

	constructor(windowMs: number, flush: () => void | Promise<void>, now?: () => number) {
		this.#windowMs = windowMs;
		this.#flush = flush;
		this.#now = now;
	}

	/** Resolves when what is dirty now has been flushed. */
	mark(): Promise<void> {
		this.#armed ??= this.#wait().then(() => {
			this.#armed = undefined;
			if (this.#now !== undefined) this.#flushedAt = this.#now();
			return this.#flush();
		});
		return this.#armed;
	}

	/** At once is without a timer: a busy process comes to its timers late, however soon they were due. */
	#wait(): Promise<void> {
		const rest = this.#now === undefined ? this.#windowMs : this.#flushedAt + this.#windowMs - this.#now();
		return rest > 0 ? new Promise((resolve) => setTimeout(resolve, Math.min(rest, this.#windowMs))) : Promise.resolve();
	}
}
