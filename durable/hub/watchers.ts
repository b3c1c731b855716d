import type { TicketCard } from '#shared/domain/ticket/ticket-card.ts';

type Viewer = { readonly id: string; readonly name: string };

/** How many tickets a hub asks after a sleep who has them open: those that moved last are those that people look at. */
export const ASKED_AFTER_SLEEP = 20;

/**
 * Who has which ticket open, as far as this hub has heard since it woke: in memory only, since a row for every page that is opened or closed
 * would cost more than the work on the ticket itself.
 */
export class Watchers {
	#viewers = new Map<string, readonly Viewer[]>();
	/** Tickets that said it themselves; an answer that was on its way meanwhile is older. */
	#told = new Set<string>();
	#asked = false;

	/** A ticket says who has it open now. */
	tell(ticketId: string, viewers: readonly Viewer[]): void {
		this.#told.add(ticketId);
		this.#put(ticketId, viewers);
	}

	/** A ticket answers who has it open. Whether that was news. */
	answer(ticketId: string, viewers: readonly Viewer[]): boolean {
		if (this.#told.has(ticketId) || viewers.length === 0) return false;
		this.#put(ticketId, viewers);
		return true;
	}

	/** Every ticket that somebody has open. */
	all(): Readonly<Record<string, readonly Viewer[]>> {
		return Object.fromEntries(this.#viewers);
	}

	/** Whom to ask about the time before the last sleep: once, the tickets that moved last. */
	toAsk(cards: () => readonly TicketCard[]): readonly string[] {
		if (this.#asked) return [];
		this.#asked = true;
		return [...cards()]
			.sort((a, b) => b.updatedAt - a.updatedAt)
			.slice(0, ASKED_AFTER_SLEEP)
			.flatMap(({ ticketId }) => (this.#told.has(ticketId) ? [] : [ticketId]));
	}

	#put(ticketId: string, viewers: readonly Viewer[]): void {
		if (viewers.length > 0) this.#viewers.set(ticketId, viewers);
		else this.#viewers.delete(ticketId);
	}
}
