/** What a simulation did and met; printed at the end. */
export class Ledger {
	readonly #latencies: number[] = [];
	readonly #steps = new Map<string, number>();
	readonly #refusals = new Map<string, number>();
	readonly #failures = new Map<string, number>();
	#waits = 0;

	answered(milliseconds: number): void {
		this.#latencies.push(milliseconds);
	}

	step(name: string): void {
		count(this.#steps, name);
	}

	/** An expected "no", by its code. */
	refused(code: string): void {
		count(this.#refusals, code);
	}

	/** Something a server must never do: a 5xx, no answer, an answer that breaks its contract. */
	failed(what: string): void {
		count(this.#failures, what);
	}

	waited(): void {
		this.#waits++;
	}

	get hasFailures(): boolean {
		return this.#failures.size > 0;
	}

	report(): string {
		const sorted = this.#latencies.toSorted((a, b) => a - b);
		const latency = `p50 ${percentile(sorted, 50)} ms, p95 ${percentile(sorted, 95)} ms, slowest ${percentile(sorted, 100)} ms`;
		return [
			`Requests:  ${sorted.length} (${latency})`,
			`Steps:     ${listing(this.#steps)}`,
			`Refusals:  ${listing(this.#refusals)}`,
			`Waits:     ${this.#waits} (told to slow down)`,
			`Failures:  ${listing(this.#failures)}`
		].join('\n');
	}
}

/** Nearest rank on sorted values, in whole units; 0 of nothing. */
export function percentile(sorted: readonly number[], percent: number): number {
	const rank = Math.max(Math.ceil((percent / 100) * sorted.length), 1);
	return Math.round(sorted[rank - 1] ?? 0);
}

function count(counts: Map<string, number>, key: string): void {
	counts.set(key, (counts.get(key) ?? 0) + 1);
}

const listing = (counts: ReadonlyMap<string, number>): string =>
	[...counts]
		.toSorted(([, a], [, b]) => b - a)
		.map(([name, times]) => `${name} ${times}`)
		.join(', ') || 'none';
