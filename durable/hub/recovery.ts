import type { TicketCard } from '#shared/domain/ticket/ticket-card.ts';
import { type Ask, readCards } from './read-cards.ts';

/** How often a ticket that doesn't answer is asked after a sleep; then it is left to the sweep, like every other. */
const MOST_ASKS = 4;

/**
 * How a hub that woke up without the memory that its last save speaks of comes by it again: tickets are asked for their cards, and what is
 * news is taken like any other news. Those that don't answer are asked again with the next alarms, a few times.
 */
export class Recovery {
	#ask: Ask;
	#take: (card: TicketCard) => Promise<void>;
	#unanswered: readonly string[] = [];
	#asks = 0;
	#running: Promise<void> = Promise.resolve();

	constructor({ ask, take }: { ask: Ask; take: (card: TicketCard) => Promise<void> }) {
		this.#ask = ask;
		this.#take = take;
	}

	/** Resolves when what is being asked now has been taken; at once where nothing was to be recovered. */
	get settled(): Promise<void> {
		return this.#running;
	}

	/** Whether some tickets are to be asked again. */
	get isWaiting(): boolean {
		return this.#unanswered.length > 0 && this.#asks < MOST_ASKS;
	}

	begin(ids: readonly string[]): Promise<void> {
		this.#asks += 1;
		this.#running = readCards(ids, this.#ask).then(async ({ cards, unanswered }) => {
			this.#unanswered = unanswered;
			for (const card of cards) await this.#take(card);
		});
		return this.#running;
	}

	/** Asks those again that didn't answer. */
	async again(): Promise<void> {
		await this.#running;
		if (this.isWaiting) await this.begin(this.#unanswered);
	}
}
