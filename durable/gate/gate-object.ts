import { DurableObject } from 'cloudflare:workers';
import { type AttemptWindow, countAttempt, takeBack } from './count-attempt.ts';

export type GateRpc = {
	/** Counts one attempt; answers how many seconds to wait, nought when it may pass. */
	pass(input: { readonly limit: number; readonly windowMs: number; readonly at: number }): Promise<number>;
	/** Takes one attempt back: it succeeded, and only failures are to be counted. */
	refund(): Promise<void>;
	/** Forgets the attempts so far, after a success. */
	clear(): Promise<void>;
};

const KEY = 'window';

/**
 * Counts attempts of one key (an account, an address, a link) in a fixed window. An object per key, because the platform's rate limits
 * are per location and plain workerd has none: a limit on passwords has to hold everywhere at once.
 */
export class GateObject extends DurableObject implements GateRpc {
	#window: AttemptWindow | undefined;

	constructor(ctx: DurableObjectState, env: Cloudflare.Env) {
		super(ctx, env);
		// No table: making one would cost an object that mostly counts to three more rows than it ever writes.
		this.#window = ctx.storage.kv.get<AttemptWindow>(KEY);
	}

	async pass({ limit, windowMs, at }: { limit: number; windowMs: number; at: number }): Promise<number> {
		const before = this.#window;
		const { window, waitSeconds } = countAttempt(before, { limit, windowMs, at });
		this.#window = window;
		if (waitSeconds > 0 || window.kept < window.n) return waitSeconds;
		this.ctx.storage.kv.put(KEY, window);
		// A key that nobody tries any more leaves nothing behind, however many keys a stranger makes up.
		if (window.since !== before?.since || before.kept === 0) await this.ctx.storage.setAlarm(window.since + windowMs);
		return 0;
	}

	override async alarm(): Promise<void> {
		await this.ctx.storage.deleteAll();
		this.#window = undefined;
	}

	async refund(): Promise<void> {
		if (this.#window === undefined) return;
		const before = this.#window;
		this.#window = takeBack(before);
		if (this.#window.kept < before.kept) this.ctx.storage.kv.put(KEY, this.#window);
	}

	async clear(): Promise<void> {
		if (this.#window !== undefined && this.#window.kept > 0) this.ctx.storage.kv.delete(KEY);
		this.#window = undefined;
	}
}
