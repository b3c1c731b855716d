import type { BoardFilter } from '#shared/contract/http/saved-view.ts';
import type { TicketCard } from '#shared/domain/ticket/ticket-card.ts';
import { matchesFilter, type Reader } from './matches-filter.ts';

/**
 * How many cards each of some filters matches. A card that is the same as before isn't asked again until the filters or the time are others: a
 * board of hundreds of cards changes a few at a time, many times a second.
 */
export class MatchCounter {
	#answers = new WeakMap<TicketCard, readonly boolean[]>();
	#filters: readonly BoardFilter[] = [];
	#now = Number.NaN;

	count(cards: readonly TicketCard[], filters: readonly BoardFilter[], reader: Reader): readonly number[] {
		const same = filters.length === this.#filters.length && filters.every((filter, index) => filter === this.#filters[index]);
		if (!same || reader.now !== this.#now) this.#answers = new WeakMap();
		this.#filters = filters;
		this.#now = reader.now;
		const counts = filters.map(() => 0);
		for (const card of cards)
			this.#answersFor(card, reader).forEach((yes, index) => {
				if (yes) counts[index] = (counts[index] ?? 0) + 1;
			});
		return counts;
	}

	#answersFor(card: TicketCard, reader: Reader): readonly boolean[] {
		const known = this.#answers.get(card);
		if (known !== undefined) return known;
		const answers = this.#filters.map((filter) => matchesFilter(card, filter, reader));
		this.#answers.set(card, answers);
		return answers;
	}
}
