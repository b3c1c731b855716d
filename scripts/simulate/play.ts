import { createRandom, type Random } from '#demo/random.ts';
import { ApiClient } from './api-client.ts';
import type { Clock } from './clock.ts';
import type { Ledger } from './ledger.ts';
import type { SimulateOptions } from './simulate-options.ts';

/** What everybody in the simulation shares. */
export class Play {
	readonly options: SimulateOptions;
	readonly ledger: Ledger;
	readonly clock: Clock;
	/** Numbers of the tickets filed here: nobody else's are touched. */
	readonly numbers = new Set<string>();
	/** How many customers follow their request just now. */
	following = 0;
	readonly #runId: string;
	#commands = 0;

	/** `runId` tells this run's command ids from those of another with the same seed. */
	constructor({ options, ledger, clock, runId }: { options: SimulateOptions; ledger: Ledger; clock: Clock; runId: string }) {
		this.options = options;
		this.ledger = ledger;
		this.clock = clock;
		this.#runId = runId;
	}

	get isOver(): boolean {
		return this.clock.signal.aborted;
	}

	random(topic: string): Random {
		return createRandom(this.options.seed, topic);
	}

	nextCommandId(): string {
		return `sim-${this.#runId}-${String(++this.#commands).padStart(5, '0')}`;
	}

	createVisitor(): ApiClient {
		return new ApiClient({ base: this.options.base, ledger: this.ledger, clock: this.clock, fetch, onwait: reportWait });
	}

	/** One line of the story, counted by `step`. */
	tell({ number, who, step, more = '' }: { number: string; who: string; step: string; more?: string }): void {
		this.ledger.step(step);
		console.log(`${new Date().toLocaleTimeString('en-GB')}  ${number.padEnd(15)}  ${step.padEnd(9)}  ${who}${more && `: ${more}`}`);
	}
}

const WORTH_SAYING_SECONDS = 5;

/** Nobody should wonder why nothing happens. */
function reportWait(seconds: number, what: string): void {
	if (seconds >= WORTH_SAYING_SECONDS) console.log(`…  the server asks to wait ${seconds} s (${what})`);
}
