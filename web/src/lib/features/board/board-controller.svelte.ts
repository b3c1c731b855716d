import { SvelteMap } from 'svelte/reactivity';
import type { ApiResult } from '#lib/api-client.ts';
import { LiveRoom, type LiveStatus } from '#lib/live/live-room.svelte.ts';
import { m } from '#lib/paraglide/messages.js';
import { clock } from '#lib/time/clock.svelte.ts';
import { toasts } from '#lib/ui/toasts.svelte.ts';
import type { BoardFilter, SavedView } from '#shared/contract/http/saved-view.ts';
import type { CommandReceipt } from '#shared/contract/http/ticket.ts';
import type { BoardChange, BoardSnapshot } from '#shared/contract/socket/board.ts';
import type { Viewer } from '#shared/contract/socket/protocol.ts';
import type { Stage } from '#shared/domain/flow/stage.ts';
import type { TicketCard } from '#shared/domain/ticket/ticket-card.ts';
import { arrangeBoard } from './arrange-board.ts';
import { BUILT_IN_VIEWS, isBuiltInView } from './board-views.ts';
import { MOST_HUBS } from './chosen-hubs.ts';
import type { BoardAddress } from './filter-address.ts';
import { foldBoard } from './fold-board.ts';
import { MatchCounter } from './match-counter.ts';
import { matchesFilter } from './matches-filter.ts';

type Room = LiveRoom<BoardSnapshot, BoardChange>;
/** Where a card is shown before the server has said so; `seq` once it has, until the card itself arrives. */
type Optimistic = { readonly stage: Stage; readonly seq: number };

const WORST_FIRST: readonly LiveStatus[] = ['ended', 'lost', 'offline', 'connecting', 'polling', 'live'];
/** Lateness changes the columns' numbers at this pace; each card counts its own seconds. */
const LATENESS_MS = 5_000;

type Start = {
	readonly userId: string;
	readonly boards: readonly BoardSnapshot[];
	readonly views: readonly SavedView[];
	readonly address: BoardAddress;
	/** The hubs that the reader may open. */
	readonly allHubIds: readonly string[];
};

/** The boards of some hubs, shown as one: one live room each, one list of cards, own moves shown at once. */
export class BoardController {
	hubIds = $state.raw<readonly string[]>([]);
	/** The reader's own views; the built-in ones are the same for everybody. */
	views = $state.raw<readonly SavedView[]>([]);
	/** The chosen view's name or id; empty while a filter without a name is looked at. */
	view = $state('all');
	filter = $state.raw<BoardFilter>(BUILT_IN_VIEWS.all);
	/** When others last changed a ticket; its card flashes. */
	readonly flashes = new SvelteMap<string, number>();
	readonly #userId: string;
	readonly #allHubIds: readonly string[];
	readonly #rooms = new SvelteMap<string, Room>();
	readonly #optimistic = new SvelteMap<string, Optimistic>();
	readonly #counter = new MatchCounter();
	#now = $derived(Math.floor(clock.now / LATENESS_MS) * LATENESS_MS);

	constructor({ userId, boards, views, address, allHubIds }: Start) {
		this.#userId = userId;
		this.#allHubIds = allHubIds;
		this.views = views;
		this.hubIds = boards.map((board) => board.hubId);
		for (const board of boards) this.#rooms.set(board.hubId, this.#createRoom(board.hubId, board));
		if (address.view === '') this.filterBy(address.filter);
		else this.choose(address.view);
	}

	readonly cards = $derived.by<readonly TicketCard[]>(() => {
		const all = this.#shownRooms.flatMap((room) => room.data?.cards ?? []);
		if (this.#optimistic.size === 0) return all;
		return all.map((card) => {
			const ahead = this.#optimistic.get(card.ticketId);
			return ahead && card.seq < ahead.seq ? { ...card, stage: ahead.stage } : card;
		});
	});
	readonly shown = $derived(this.cards.filter((card) => matchesFilter(card, this.filter, this.#reader)));
	readonly columns = $derived(arrangeBoard(this.shown, this.#now));
	readonly counts = $derived.by<ReadonlyMap<string, number>>(() => {
		const own = this.views.flatMap(({ id, filter }) => (filter === null ? [] : [[id, filter] as const]));
		const views = [...Object.entries(BUILT_IN_VIEWS), ...own];
		const counts = this.#counter.count(
			this.cards,
			views.map(([, filter]) => filter),
			this.#reader
		);
		return new Map(views.map(([id], index) => [id, counts[index] ?? 0]));
	});
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

	/** Looks at a view; one that is gone or can't be read any more shows everything. */
	choose(id: string): void {
		const filter = this.views.find((view) => view.id === id)?.filter ?? undefined;
		this.view = filter || isBuiltInView(id) ? id : 'all';
		this.filter = filter ?? BUILT_IN_VIEWS[isBuiltInView(id) ? id : 'all'];
		this.#openHubsOf(this.filter);
	}

	/** Looks through a filter that has no name. */
	filterBy(filter: BoardFilter): void {
		this.view = '';
		this.filter = filter;
		this.#openHubsOf(filter);
	}

	/** A view of some hubs is looked at where those are open. */
	#openHubsOf({ hubIds = [] }: BoardFilter): void {
		const missing = hubIds.filter((id) => !this.hubIds.includes(id) && this.#allHubIds.includes(id));
		if (missing.length > 0) this.show([...this.hubIds, ...missing].slice(-MOST_HUBS));
	}

	/** Who has the ticket open, without the reader. */
	viewersOf(card: TicketCard): readonly Viewer[] {
		return (this.#rooms.get(card.hubId)?.viewers[card.ticketId] ?? []).filter((viewer) => viewer.id !== this.#userId);
	}

	/** The time a hub lives by; the reader's own until the hub has said. */
	timeZoneOf(hubId: string): string {
		return this.#rooms.get(hubId)?.data?.counters.timeZone ?? Intl.DateTimeFormat().resolvedOptions().timeZone;
	}

	/** Shows the card in its new column while `send` is under way; a refusal puts it back and says why. */
	async move(
		card: Pick<TicketCard, 'ticketId' | 'number'>,
		to: Stage,
		send: () => Promise<ApiResult<CommandReceipt>>
	): Promise<ApiResult<CommandReceipt>> {
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
