/**
 * Collects what happens within a window into one flush. The timer exists only while something is dirty, so an idle object can
 * hibernate; this is the only timer that objects may have. Everyone who marked waits for the same flush and hears if it failed.
 */
export class ArmedFlush {
	#windowMs: number;
	#flush: () => void | Promise<void>;
	#armed: Promise<void> | undefined;

	constructor(windowMs: number, flush: () => void | Promise<void>) {
		this.#windowMs = windowMs;
		this.#flush = flush;
	}

	/** Resolves when what is dirty now has been flushed. */
	mark(): Promise<void> {
		this.#armed ??= new Promise<void>((resolve) => setTimeout(resolve, this.#windowMs)).then(() => {
			this.#armed = undefined;
			return this.#flush();
		});
		return this.#armed;
	}
}
