import { causeOf } from '#shared/kernel/cause-of.ts';
import { afterFailure, FRESH_TARGET, type OutboxState, type OutboxTargetState } from './outbox-state.ts';
import { Undeliverable } from './undeliverable.ts';
import { withTimeout } from './with-timeout.ts';

/**
 * Somebody who must hear of changes, in order. `deliver` tells everything after `acked`; it must bear hearing a thing twice. Undefined
 * when nothing of it concerns this target, which is then as good as told.
 */
export type OutboxTarget = {
	readonly name: string;
	deliver(afterSeq: number): Promise<void> | undefined;
};

export type OutboxDeps = {
	readonly targets: readonly OutboxTarget[];
	/** The newest `seq` there is to tell. */
	readonly headSeq: () => number;
	readonly now: () => number;
	/** Called when a target's trouble begins, changes or ends; the happy way writes nothing. */
	readonly onTrouble: (state: OutboxState, target: string) => void;
	readonly timeoutMs: number;
};

/**
 * At-least-once delivery over a journal: what is owed to a target is everything after its `acked`. Acknowledgements travel in the next
 * journal row instead of rows of their own; losing one costs a repeated delivery, which receivers ignore.
 */
export class Outbox {
	#deps: OutboxDeps;
	#state: Map<string, OutboxTargetState>;
	#draining = new Map<string, Promise<void>>();

	constructor(deps: OutboxDeps, initial: OutboxState) {
		this.#deps = deps;
		this.#state = new Map(deps.targets.map((target) => [target.name, initial[target.name] ?? FRESH_TARGET]));
	}

	get state(): OutboxState {
		return Object.fromEntries(this.#state);
	}

	/** When the next attempt is due, or null when nothing waits for time. */
	get nextAttemptAt(): number | null {
		const due = [...this.#state.values()].flatMap(({ nextAttemptAt, acked }) =>
			nextAttemptAt === null || acked >= this.#deps.headSeq() ? [] : [nextAttemptAt]
		);
		return due.length === 0 ? null : Math.min(...due);
	}

	get isDrained(): boolean {
		return [...this.#state.values()].every(({ acked }) => acked >= this.#deps.headSeq());
	}

	/** Tries every target that is owed something and whose time has come. Never rejects: failures become retries. */
	async drain(): Promise<void> {
		const runs = this.#deps.targets.flatMap((target) => this.#drainTarget(target) ?? []);
		if (runs.length > 0) await Promise.all(runs);
	}

	/** Tries a parked or waiting target again at once. The trouble of a target that no longer exists is over. */
	async retry(name: string): Promise<void> {
		if (this.#of(name).acked >= this.#deps.headSeq()) {
			// It got through after all; only the report of its trouble was left behind.
			this.drop(name);
			return;
		}
		if (!this.#state.has(name)) this.#deps.onTrouble(this.state, name);
		this.#set(name, { ...this.#of(name), attempts: 0, parked: false, nextAttemptAt: this.#deps.now() });
		await this.drain();
	}

	/** Takes everything so far as told: a history that is taken over was told elsewhere. */
	acknowledge(name: string): void {
		this.#set(name, { ...FRESH_TARGET, acked: this.#deps.headSeq() });
	}

	/** Gives up what is owed to a target, on an administrator's word. */
	drop(name: string): void {
		this.acknowledge(name);
		this.#deps.onTrouble(this.state, name);
	}

	/**
	 * One attempt at a time per target keeps its order; whoever comes meanwhile is served by the loop. Undefined where there is nothing to
	 * wait for: most changes concern one target of four.
	 */
	#drainTarget(target: OutboxTarget): Promise<void> | undefined {
		const running = this.#draining.get(target.name);
		if (running !== undefined || !this.#isDue(target.name)) return running;
		const first = this.#begin(target);
		if (first.delivery === undefined) {
			this.#told(target.name, first.head);
			return undefined;
		}
		const run = this.#run(target, first);
		this.#draining.set(target.name, run);
		return run;
	}

	async #run(target: OutboxTarget, first: Attempt): Promise<void> {
		try {
			await this.#finish(target, first);
			while (this.#isDue(target.name)) await this.#finish(target, this.#begin(target));
		} finally {
			// In the same breath as the last look at what is owed: whoever comes after it starts a run of their own.
			this.#draining.delete(target.name);
		}
	}

	#isDue(name: string): boolean {
		const { acked, parked, nextAttemptAt } = this.#of(name);
		return acked < this.#deps.headSeq() && !parked && (nextAttemptAt ?? 0) <= this.#deps.now();
	}

	#begin(target: OutboxTarget): Attempt {
		const before = this.#of(target.name);
		const head = this.#deps.headSeq();
		try {
			return { before, head, delivery: target.deliver(before.acked) };
		} catch (error) {
			return { before, head, delivery: Promise.reject(error) };
		}
	}

	async #finish({ name }: OutboxTarget, { before, head, delivery }: Attempt): Promise<void> {
		const failure = delivery === undefined ? undefined : await this.#failureOf(delivery);
		if (failure === undefined) this.#told(name, head);
		else if (this.#of(name) === before) {
			// Otherwise a person said meanwhile what is to become of it, and that stands.
			this.#set(name, afterFailure(before, { now: this.#deps.now(), ...failure }));
			this.#deps.onTrouble(this.state, name);
		}
	}

	/** What went wrong, if anything did. */
	async #failureOf(delivery: Promise<void>): Promise<{ readonly error: string; readonly isFinal: boolean } | undefined> {
		try {
			await withTimeout(delivery, this.#deps.timeoutMs);
			return undefined;
		} catch (error) {
			return error instanceof Undeliverable ? { error: error.message, isFinal: true } : { error: causeOf(error), isFinal: false };
		}
	}

	#told(name: string, head: number): void {
		const { acked, nextAttemptAt } = this.#of(name);
		this.#set(name, { ...FRESH_TARGET, acked: Math.max(acked, head) });
		// Only a target in trouble ever waits for a time.
		if (nextAttemptAt !== null) this.#deps.onTrouble(this.state, name);
	}

	#of(name: string): OutboxTargetState {
		return this.#state.get(name) ?? FRESH_TARGET;
	}

	#set(name: string, state: OutboxTargetState): void {
		// A target that no longer exists would wait for ever, and keep the object awake.
		if (this.#state.has(name)) this.#state.set(name, state);
	}
}

/** What a target is told, and what of it: everything up to `head`. */
type Attempt = { readonly before: OutboxTargetState; readonly head: number; readonly delivery: Promise<void> | undefined };
