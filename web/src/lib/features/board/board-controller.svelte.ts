import { SvelteMap } from 'svelte/reactivity';
import type { ApiResult } from '#lib/api-client.ts';
import { LiveRoom, type LiveStatus } from '#lib/live/live-room.svelte.ts';
import { m } from '#lib/paraglide/messages.js';
import { clock } from '#lib/time/clock.svelte.ts';
import { toasts } from '#lib/ui/toasts.svelte.ts';
import type { CommandReceipt } from '#shared/contract/http/ticket.ts';
import type { BoardChange, BoardSnapshot } from '#shared/contract/socket/board.ts';
import type { Viewer } from '#shared/contract/socket/protocol.ts';
import type { Stage } from '#shared/domain/flow/stage.ts';
import type { TicketCard } from '#shared/domain/ticket/ticket-card.ts';
import { arrangeBoard, type BoardView, countViews, isInView } from './arrange-board.ts';
import { foldBoard } from './fold-board.ts';

type Room = LiveRoom<BoardSnapshot, BoardChange>;
/** Where a card is shown before the server has said so; `seq` once it has, until the card itself arrives. */
type Optimistic = { readonly stage: Stage; readonly seq: number };

const WORST_FIRST: readonly LiveStatus[] = ['ended', 'lost', 'offline', 'connecting', 'polling', 'live'];
/** Lateness changes the columns' numbers at this pace; each card counts its own seconds. */
const LATENESS_MS = 5_000;

/** The boards of some hubs, shown as one: one live room each, one list of cards, own moves shown at once. */
export class BoardController {
	hubIds = $state.raw<readonly string[]>([]);
	view = $state<BoardView>('all');
	/** When others last changed a ticket; its card flashes. */
	readonly flashes = new SvelteMap<string, number>();
	readonly #userId: string;
	readonly #rooms = new SvelteMap<string, Room>();
	readonly #optimistic = new SvelteMap<string, Optimistic>();
	#now = $derived(Math.floor(clock.now / LATENESS_MS) * LATENESS_MS);

	constructor({ userId, boards }: { userId: string; boards: readonly BoardSnapshot[] }) {
		this.#userId = userId;
		this.hubIds = boards.map((board) => board.hubId);
		for (const board of boards) this.#rooms.set(board.hubId, this.#createRoom(board.hubId, board));
	}

	readonly cards = $derived.by<readonly TicketCard[]>(() => {
		const all = this.#shownRooms.flatMap((room) => room.data?.cards ?? []);
		if (this.#optimistic.size === 0) return all;
		return all.map((card) => {
			const ahead = this.#optimistic.get(card.ticketId);
			return ahead && card.seq < ahead.seq ? { ...card, stage: ahead.stage } : card;
		});
	});
	readonly shown = $derived(this.cards.filter((card) => isInView(card, this.view, this.#reader)));
	readonly columns = $derived(arrangeBoard(this.shown, this.#now));
	readonly counts = $derived(countViews(this.cards, this.#reader));
	readonly loading = $derived(this.#shownRooms.some((room) => room.data === undefined));
	readonly status = $derived<LiveStatus>(WORST_FIRST.find((status) => this.#shownRooms.some((room) => room.status === status)) ?? 'connecting');
	readonly freshAt = $derived(Math.min(...this.#shownRooms.map((room) => room.freshAt)));

	/** Connects the chosen hubs' rooms; run it as an effect, it follows `hubIds`. */
	connect(): () => void {
		const leave = this.#shownRooms.map((room) => room.start());
		return () => {
			for (const stop of leave) stop();
		};
	}

	show(hubIds: readonly string[]): void {
		for (const hubId of hubIds) if (!this.#rooms.has(hubId)) this.#rooms.set(hubId, this.#createRoom(hubId));
		this.hubIds = hubIds;
	}

	/** Who has the ticket open, without the reader. */
	viewersOf(card: TicketCard): readonly Viewer[] {
		return (this.#rooms.get(card.hubId)?.viewers[card.ticketId] ?? []).filter((viewer) => viewer.id !== this.#userId);
	}

	/** Shows the card in its new column while `send` is under way; a refusal puts it back and says why. */
	async move(card: TicketCard, to: Stage, send: () => Promise<ApiResult<CommandReceipt>>): Promise<ApiResult<CommandReceipt>> {
		this.#ahead(card.ticketId, { stage: to, seq: Number.MAX_SAFE_INTEGER });
		const result = await send();
		if (result.ok) this.#ahead(card.ticketId, { stage: result.value.stage, seq: result.value.seq });
		else {
			this.#ahead(card.ticketId, undefined);
			toasts.show({ tone: 'error', text: m.desk_move_refused({ number: card.number }), detail: result.problem.detail });
		}
		return result;
	}

	get #shownRooms(): readonly Room[] {
		return this.hubIds.flatMap((hubId) => this.#rooms.get(hubId) ?? []);
	}

	get #reader() {
		return { userId: this.#userId, now: this.#now };
	}

	#ahead(ticketId: string, position: Optimistic | undefined): void {
		if (position) this.#optimistic.set(ticketId, position);
		else this.#optimistic.delete(ticketId);
	}

	#createRoom(hubId: string, initial?: BoardSnapshot): Room {
		return new LiveRoom<BoardSnapshot, BoardChange>({
			path: `/api/v1/boards/${hubId}`,
			initial,
			seqOf: (board) => board.seq,
			fold: foldBoard,
			onchanges: (changes) => this.#onchanges(changes)
		});
	}

	#onchanges(changes: readonly BoardChange[]): void {
		for (const change of changes) {
			if (change.kind !== 'card') continue;
			const { ticketId, seq } = change.card;
			const own = this.#optimistic.get(ticketId);
			if (own && seq >= own.seq) this.#ahead(ticketId, undefined);
			if (own?.seq !== seq) this.flashes.set(ticketId, Date.now());
		}
	}
}
