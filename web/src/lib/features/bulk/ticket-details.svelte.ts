import { SvelteMap } from 'svelte/reactivity';
import { request } from '#lib/api-client.ts';
import type { TicketSnapshot } from '#shared/contract/socket/ticket.ts';
import type { TicketCard } from '#shared/domain/ticket/ticket-card.ts';

const AT_ONCE = 4;

/** The details of chosen tickets, asked for a few at a time and again when their card has changed. */
export class TicketDetails {
	readonly #known = new SvelteMap<string, { readonly seq: number; readonly detail: TicketSnapshot | null }>();
	#waiting: readonly TicketCard[] = [];
	#hands = 0;

	/** Undefined while it isn't known, null when it couldn't be had. */
	of({ ticketId, seq }: TicketCard): TicketSnapshot | null | undefined {
		const known = this.#known.get(ticketId);
		return known !== undefined && known.seq >= seq ? known.detail : undefined;
	}

	ask(cards: readonly TicketCard[]): void {
		this.#waiting = cards.filter(({ ticketId, seq }) => (this.#known.get(ticketId)?.seq ?? -1) < seq);
		while (this.#hands < Math.min(AT_ONCE, this.#waiting.length)) void this.#work();
	}

	async #work(): Promise<void> {
		this.#hands += 1;
		for (let card = this.#take(); card !== undefined; card = this.#take()) {
			const result = await request<TicketSnapshot>({ path: `/api/v1/tickets/${card.ticketId}` });
			this.#known.set(card.ticketId, { seq: card.seq, detail: result.ok ? result.value : null });
		}
		this.#hands -= 1;
	}

	#take(): TicketCard | undefined {
		const [first, ...rest] = this.#waiting;
		this.#waiting = rest;
		return first;
	}
}
