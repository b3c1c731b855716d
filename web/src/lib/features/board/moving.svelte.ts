import { request } from '#lib/api-client.ts';
import { stageLooks } from '#lib/marks/stage-looks.ts';
import { m } from '#lib/paraglide/messages.js';
import type { TicketSnapshot } from '#shared/contract/socket/ticket.ts';
import { leadItem } from '#shared/domain/flow/lead-item.ts';
import type { Stage } from '#shared/domain/flow/stage.ts';
import type { TicketCard } from '#shared/domain/ticket/ticket-card.ts';
import type { Move, Mover } from './legal-moves.ts';

/** What moving has to know of a card. */
export type MovedCard = Pick<TicketCard, 'ticketId' | 'number' | 'title' | 'stage'>;
export type ChosenMove = { readonly card: MovedCard; readonly detail: TicketSnapshot; readonly move: Move };

/** The card in the reader's hand, or whose "move to" menu is open: where it may go, and why not elsewhere. */
export class Moving {
	card = $state.raw<MovedCard>();
	#found = $state.raw<{ readonly detail: TicketSnapshot; readonly moves: readonly Move[] }>();
	#problem = $state<string>();
	readonly #moverOf: (detail: TicketSnapshot) => Mover;

	constructor(moverOf: (detail: TicketSnapshot) => Mover) {
		this.#moverOf = moverOf;
	}

	/** The ticket has to be asked what may be done with it; the columns wait for the answer. */
	async pickUp(card: MovedCard): Promise<void> {
		this.card = card;
		this.#found = undefined;
		this.#problem = undefined;
		// The flow's rules come with the first card that is moved; most visits to a board move none.
		const [result, { legalMoves }] = await Promise.all([
			request<TicketSnapshot>({ path: `/api/v1/tickets/${card.ticketId}` }),
			import('./legal-moves.ts')
		]);
		if (this.card?.ticketId !== card.ticketId) return;
		if (result.ok) this.#found = { detail: result.value, moves: legalMoves(result.value, this.#moverOf(result.value)) };
		else this.#problem = result.problem.detail;
	}

	putDown(): void {
		this.card = undefined;
	}

	get loading(): boolean {
		return this.card !== undefined && this.#found === undefined && this.#problem === undefined;
	}

	get moves(): readonly Move[] {
		return this.#found?.moves ?? [];
	}

	/** The steps that lead to this column; more than one when outcomes lead to the same place. */
	movesTo(stage: Stage): readonly ChosenMove[] {
		const { card } = this;
		const found = this.#found;
		if (!card || !found) return [];
		return found.moves.filter((move) => move.to === stage).map((move) => ({ card, detail: found.detail, move }));
	}

	/** Why the card can't go there now; undefined when it can, or while that isn't known yet. */
	reasonAgainst(stage: Stage): string | undefined {
		if (!this.card || stage === this.card.stage || this.loading) return undefined;
		if (this.#problem) return this.#problem;
		if (this.moves.some((move) => move.to === stage)) return undefined;
		if (this.moves.length > 0) {
			const labels = this.moves.map((move) => stageLooks[move.to].label());
			const stages = labels.filter((label, index) => labels.indexOf(label) === index).join(m.shell_list_comma());
			return m.desk_move_only({ stages });
		}
		const flow = this.#found?.detail.ticket.flow;
		if (flow !== undefined && flow.suspendedAt !== null) return m.desk_move_suspended();
		const holder = flow && leadItem(flow)?.holder;
		if (holder?.kind === 'customer') return m.desk_move_customer();
		return holder?.kind === 'person' ? m.desk_move_person({ name: holder.name }) : m.desk_move_none();
	}
}
