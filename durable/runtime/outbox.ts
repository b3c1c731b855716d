import { afterFailure, FRESH_TARGET, type OutboxState, type OutboxTargetState } from './outbox-state.ts';
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
		const due = [...this.#state.values()].flatMap(({ nextAttemptAt }) => (nextAttemptAt === null ? [] : [nextAttemptAt]));
		return due.length === 0 ? null : Math.min(...due);
	}

	get isDrained(): boolean {
		return [...this.#state.values()].every(({ acked }) => acked >= this.#deps.headSeq());
	}

	/** Tries every target that is owed something and whose time has come. Never rejects: failures become retries. */
	async drain(): Promise<void> {
		await Promise.all(this.#deps.targets.map((target) => this.#drainTarget(target)));
	}

	/** Tries a parked or waiting target again at once. */
	async retry(name: string): Promise<void> {
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

	#drainTarget(target: OutboxTarget): Promise<void> {
		// One attempt at a time per target keeps its order; whoever comes meanwhile is served by the loop.
		const running = this.#draining.get(target.name) ?? this.#run(target).finally(() => this.#draining.delete(target.name));
		this.#draining.set(target.name, running);
		return running;
	}

	async #run(target: OutboxTarget): Promise<void> {
		for (;;) {
			const before = this.#of(target.name);
			const head = this.#deps.headSeq();
			if (before.acked >= head || before.parked || (before.nextAttemptAt ?? 0) > this.#deps.now()) return;
			try {
				const delivery = target.deliver(before.acked);
				if (delivery !== undefined) await withTimeout(delivery, this.#deps.timeoutMs);
				this.#set(target.name, { ...FRESH_TARGET, acked: head });
				if (before.attempts > 0) this.#deps.onTrouble(this.state, target.name);
			} catch (error) {
				this.#set(target.name, afterFailure(before, { now: this.#deps.now(), error: error instanceof Error ? error.message : String(error) }));
				this.#deps.onTrouble(this.state, target.name);
				return;
			}
		}
	}

	#of(name: string): OutboxTargetState {
		return this.#state.get(name) ?? FRESH_TARGET;
	}

	#set(name: string, state: OutboxTargetState): void {
		this.#state.set(name, state);
	}
}
