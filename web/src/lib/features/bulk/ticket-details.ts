import { SvelteMap } from 'svelte/reactivity';
import { type ApiResult, request } from '#lib/api-client.ts';
import type { TicketSnapshot } from '#shared/contract/socket/ticket.ts';
import type { TicketCard } from '#shared/domain/ticket/ticket-card.ts';

type Asked = Pick<TicketCard, 'ticketId' | 'seq'>;
type Load = (ticketId: string) => Promise<ApiResult<TicketSnapshot>>;

const AT_ONCE = 4;
const loadTicket: Load = (ticketId) => request<TicketSnapshot>({ path: `/api/v1/tickets/${ticketId}` });

/** The details of chosen tickets, asked for a few at a time and again when their card has changed. */
export class TicketDetails {
	readonly #load: Load;
	readonly #known = new SvelteMap<string, { readonly seq: number; readonly detail: TicketSnapshot | null }>();
	/** The newest card of each ticket for which an answer is on its way. */
	readonly #underWay = new Map<string, number>();
	#waiting: readonly Asked[] = [];
	#hands = 0;

	constructor(load: Load = loadTicket) {
		this.#load = load;
	}

	/** Undefined while it isn't known, null when it couldn't be had. */
	of({ ticketId, seq }: Asked): TicketSnapshot | null | undefined {
		const known = this.#known.get(ticketId);
		return known !== undefined && known.seq >= seq ? known.detail : undefined;
	}

	ask(cards: readonly Asked[]): void {
		this.#waiting = cards.filter(({ ticketId, seq }) => this.#newest(ticketId) < seq);
		while (this.#hands < AT_ONCE && this.#waiting.length > 0) void this.#work();
	}

	/** The card up to which a ticket is known, or will be by what is on its way. */
	#newest(ticketId: string): number {
		return Math.max(this.#known.get(ticketId)?.seq ?? -1, this.#underWay.get(ticketId) ?? -1);
	}

	async #work(): Promise<void> {
		this.#hands += 1;
		for (let card = this.#take(); card !== undefined; card = this.#take()) {
			this.#underWay.set(card.ticketId, card.seq);
			this.#keep(card, await this.#load(card.ticketId));
		}
		this.#hands -= 1;
	}

	/** Answers may overtake each other: an older one counts for nothing. */
	#keep({ ticketId, seq }: Asked, result: ApiResult<TicketSnapshot>): void {
		if (this.#underWay.get(ticketId) === seq) this.#underWay.delete(ticketId);
		if ((this.#known.get(ticketId)?.seq ?? -1) < seq) this.#known.set(ticketId, { seq, detail: result.ok ? result.value : null });
	}

	#take(): Asked | undefined {
		const [first, ...rest] = this.#waiting;
		this.#waiting = rest;
		return first;
	}
}
