import { type Connection, type ConnectionContext, Server } from 'partyserver';
import type { HeadquartersRpc } from '#durable/headquarters/headquarters-rpc.ts';
import { answerPings } from '#durable/runtime/answer-pings.ts';
import { ArmedFlush } from '#durable/runtime/armed-flush.ts';
import { keepNameOffDisk } from '#durable/runtime/keep-name-off-disk.ts';
import type { ObjectNamespace } from '#durable/runtime/object-namespace.ts';
import type { Revocation } from '#durable/runtime/revocation.ts';
import { type Seat, SocketRoom } from '#durable/runtime/socket-room.ts';
import { readSince, readVisitor } from '#durable/runtime/visitor.ts';
import type { TicketRpc } from '#durable/ticket/ticket-rpc.ts';
import type { BoardChange } from '#shared/contract/socket/board.ts';
import { countCard, emptyCounters, rollOver } from '#shared/domain/board/count-card.ts';
import type { TickerItem } from '#shared/domain/board/ticker-item.ts';
import { isOpenStage } from '#shared/domain/flow/stage.ts';
import type { TicketCard } from '#shared/domain/ticket/ticket-card.ts';
import { ticketNumber } from '#shared/domain/ticket/ticket-number.ts';
import { withoutBill } from '#shared/domain/ticket/without-bill.ts';
import { assert } from '#shared/kernel/assert.ts';
import { localDay } from '#shared/kernel/instant.ts';
import { ok, type Result, refuse } from '#shared/kernel/result.ts';
import { boardChange } from './board-change.ts';
import { type Head, UNTOLD } from './head.ts';
import type { HubBoard, HubHoldings, HubIdentity, HubRpc } from './hub-rpc.ts';
import { HubStore } from './hub-store.ts';
import { latestMovements } from './latest-movements.ts';
import { newestCard } from './newest-card.ts';
import { readCards } from './read-cards.ts';
import { Recovery } from './recovery.ts';
import { Reservations } from './reservations.ts';
import { AHEAD_MS, atAlarm, saveNow } from './save-pace.ts';
import { UntoldLines } from './untold-lines.ts';
import { Watchers } from './watchers.ts';

export type HubEnv = { readonly TICKET: ObjectNamespace<TicketRpc>; readonly HEADQUARTERS: ObjectNamespace<HeadquartersRpc> };

/** Audiences of a hub's sockets: everyone who sees the whole board, and each technician for what he was sent to or holds. */
export const WHOLE_BOARD = 'all';

const FRAME_WINDOW_MS = 100;
/** Shorter than headquarters' own second: while it runs, this hub is awake and paid for. */
const HEADQUARTERS_WINDOW_MS = 250;
/** Changes kept in memory for clients that come back; after a longer absence a snapshot is smaller. */
const REMEMBERED_CHANGES = 1_000;
/** More changes than a hub can count while it is ahead of its last save. */
const NEVER_IN_ONE_WINDOW = 1_000_000;
const MINUTE = 60_000;
const ASKED_AT_ONCE = 20;
/** Every open ticket is asked once in this time whether it owes anything; closed ones first, until they owe nothing. */
const SWEEP_ROUND_MINUTES = 360;

/** One regional service hub: the live board of its open tickets, its numbers, its technicians' load, its ticket numbers. */
export function defineHubObject<E extends HubEnv & Cloudflare.Env>({ now }: { now: () => number }) {
	return class HubObject extends Server<E> implements HubRpc {
		static override options = { hibernate: true };
		#store: HubStore;
		#room: SocketRoom<BoardChange>;
		#recent: { readonly seq: number; readonly before: TicketCard | undefined; readonly card: TicketCard }[] = [];
		#dirty = new Map<string, TicketCard>();
		/** Lines of the changes that wait for the flush. */
		#ticker: TickerItem[] = [];
		#untold = new UntoldLines();
		#hasRetold = false;
		#reservations = new Reservations();
		#watchers = new Watchers();
		#frame = new ArmedFlush(FRAME_WINDOW_MS, () => this.#flush(), now);
		#headquarters = new ArmedFlush(HEADQUARTERS_WINDOW_MS, () => this.#tellHeadquarters(), now);
		#awaited: Promise<void> | undefined;
		#savedAt = -Infinity;
		/** Whether anything came since the alarm was set. */
		#isBusy = false;
		#recovery = new Recovery({ ask: (id) => this.#askTicket(id), take: (card) => this.applyCard({ card, ticker: [] }) });

		constructor(ctx: DurableObjectState, env: E) {
			keepNameOffDisk(ctx);
			super(ctx, env);
			this.#store = new HubStore(ctx.storage);
			if (this.#store.isAhead) this.#wakeWithoutMemory();
			this.#room = new SocketRoom({ connections: () => this.getConnections<Seat>(), seqAtWake: this.#head?.seq ?? 0, now });
		}

		get #head(): Head | undefined {
			return this.#store.head;
		}

		async issueNumber({ hub, ticketId, at }: { hub: HubIdentity; ticketId: string; at: number }): Promise<string> {
			this.#introduce(hub, at);
			const day = localDay(at, hub.timeZone);
			return this.#store.issueNumber(ticketId, day.slice(0, 7), (count) => ticketNumber({ hubCode: hub.code, localDay: day, count }));
		}

		async applyCard({ card, ticker }: { card: TicketCard; ticker: readonly TickerItem[] }): Promise<void> {
			const waiting = this.#dirty.get(card.ticketId);
			// What waits for the flush is not durable yet, so a repeat of it waits for the same flush.
			if (waiting !== undefined && waiting.seq >= card.seq) return this.#untilSafe();
			const known = waiting ?? this.#store.card(card.ticketId);
			if (known === undefined ? !isOpenStage(card.stage) : known !== null && known.seq >= card.seq) return;
			this.#dirty.set(card.ticketId, card);
			this.#ticker.push(...ticker);
			// Without a number from here it is in no list of those to ask after a sleep: kept at once.
			if (known === undefined) {
				this.#flush();
				this.#save({ ahead: this.#store.isAhead });
			}
			await this.#untilSafe();
		}

		async reserveTechnician({
			technicianId,
			name,
			ticketId,
			at
		}: {
			technicianId: string;
			name: string;
			ticketId: string;
			at: number;
		}): Promise<Result<null>> {
			this.#flush();
			// A ticket that is already theirs takes no second place.
			const own = this.#store.card(ticketId)?.technician?.id === technicianId ? 1 : 0;
			const load = (this.#store.loads()[technicianId] ?? 0) - own;
			return this.#reservations.hold({ technicianId, ticketId, at, load })
				? ok(null)
				: refuse('hub.technician-full', { name, load }, '/command/technicianId');
		}

		async loads(): Promise<Record<string, number>> {
			this.#flush();
			return this.#store.loads();
		}

		async cards(ticketIds: readonly string[]): Promise<readonly TicketCard[]> {
			this.#flush();
			return ticketIds.flatMap((id) => this.#store.card(id) ?? []);
		}

		async board(audience: string): Promise<HubBoard> {
			return this.#snapshot(audience);
		}

		async setViewers({ ticketId, viewers }: { ticketId: string; viewers: readonly { readonly id: string; readonly name: string }[] }): Promise<void> {
			this.#watchers.tell(ticketId, viewers);
			this.#room.presence({ [ticketId]: viewers }, (audience) => audience === WHOLE_BOARD);
		}

		async sweep({ hub, at, all }: { hub: HubIdentity; at: number; all: boolean }): Promise<void> {
			this.#introduce(hub, at);
			this.#room.expire();
			const head = this.#expectHead();
			const counters = rollOver(
				{ ...head.counters, hubName: hub.hubName, regionId: hub.regionId, adcode: hub.adcode, timeZone: hub.timeZone },
				localDay(at, hub.timeZone)
			);
			if (JSON.stringify(counters) !== JSON.stringify(head.counters)) this.#saveHead({ ...head, counters, seq: head.seq + 1 });
			// The process has just started, and what its predecessor had not told died with it.
			if (all) await this.#retellMovements();
			await this.#sweepTickets(
				all
					? this.#store.ticketIds()
					: this.#store.ticketIdsToAsk({ minute: Math.floor(at / MINUTE), round: SWEEP_ROUND_MINUTES, most: ASKED_AT_ONCE })
			);
			await this.#tellHeadquarters();
		}

		async rebuild({ hub, ticketIds, at }: Parameters<HubRpc['rebuild']>[0]): ReturnType<HubRpc['rebuild']> {
			const asked = [...new Set([...ticketIds, ...this.#store.ticketIds()])];
			// Of a ticket that can't be read what the hub has is all there is, and stays.
			const { cards: answers, unanswered } = await readCards(asked, (id) => this.#askTicket(id));
			const read = new Map(answers.map((card) => [card.ticketId, card]));
			// Tickets went on while they were being read: from here on nothing waits, and of each ticket the newest card counts.
			const ids = new Set([...read.keys(), ...this.#store.ticketIds(), ...this.#dirty.keys()]);
			const cards = [...ids].flatMap((id) => newestCard([read.get(id), this.#dirty.get(id), this.#store.card(id)]) ?? []);
			const empty = emptyCounters(
				{ hubId: hub.hubId, hubName: hub.hubName, regionId: hub.regionId, adcode: hub.adcode, timeZone: hub.timeZone },
				localDay(at, hub.timeZone)
			);
			const counters = cards.reduce((sum, card) => countCard(sum, undefined, card), empty);
			this.#dirty.clear();
			this.#recent = [];
			this.#store.replace(cards, { seq: (this.#head?.seq ?? 0) + 1, counters, toldSeq: UNTOLD });
			// Boards that are open may show what this mended: they come back for a snapshot.
			this.#room.move();
			await this.#tellHeadquarters();
			return { tickets: cards.length, left: unanswered };
		}

		async ticketIds(): Promise<readonly string[]> {
			return this.#store.ticketIds();
		}

		async holdings(): Promise<HubHoldings | null> {
			this.#flush();
			const head = this.#head;
			return head === undefined ? null : { seq: head.seq, counters: head.counters, cards: this.#store.allCards(), told: head.toldSeq >= head.seq };
		}

		async revoke(revocation: Revocation): Promise<void> {
			this.#room.revoke(revocation);
		}

		override onConnect(connection: Connection<Seat>, { request }: ConnectionContext): void {
			answerPings(this.ctx);
			const seat = readVisitor(request);
			this.#flush();
			this.#room.open(connection, {
				seat,
				since: readSince(request),
				seq: this.#head?.seq ?? 0,
				missed: (since) => this.#missed(since, seat.audience),
				snapshot: () => this.#snapshot(seat.audience)
			});
			if (seat.audience === WHOLE_BOARD) this.#showWatchers(connection);
		}

		override onMessage(connection: Connection<Seat>, message: string | ArrayBuffer | ArrayBufferView): void {
			this.#room.receive(connection, message);
		}

		override async onAlarm(): Promise<void> {
			if (!this.#store.isAhead) return;
			// Woken by the alarm itself: what was in memory is gone, and has to be asked for before the mark may go.
			await this.#recovery.again();
			// What was taken since the last frame was acknowledged on the mark's word: it is saved before the mark goes.
			this.#flush();
			const what = atAlarm({ savedAt: this.#savedAt, isBusy: this.#isBusy, isWaiting: this.#recovery.isWaiting }, now());
			if (what === 'wait') this.#stayAwake();
			else this.#save({ ahead: what === 'save-ahead' });
		}

		/** Tells a board that opens who has which ticket open; the first one after a sleep has some tickets asked. */
		#showWatchers(connection: Connection<Seat>): void {
			this.#room.presenceFor(connection, this.#watchers.all());
			this.ctx.waitUntil(this.#askWatchers());
		}

		async #askWatchers(): Promise<void> {
			// A hub that woke without its memory doesn't know yet which tickets moved last.
			await this.#recovery.settled;
			this.#flush();
			const ticketIds = this.#watchers.toAsk(() => this.#store.cards(undefined));
			// A courtesy: a ticket that doesn't answer says it the next time somebody comes or goes.
			const answers = await Promise.allSettled(ticketIds.map((id) => this.env.TICKET.getByName(id).viewers()));
			const news = answers.flatMap((answer, index) => {
				const ticketId = ticketIds[index];
				if (answer.status === 'rejected' || ticketId === undefined) return [];
				return this.#watchers.answer(ticketId, answer.value) ? [[ticketId, answer.value] as const] : [];
			});
			if (news.length > 0) this.#room.presence(Object.fromEntries(news), (audience) => audience === WHOLE_BOARD);
		}

		/** Resolves when what is dirty can't be lost any more: it is saved, or a mark on disk says that there may be more than is saved. */
		async #untilSafe(): Promise<void> {
			const flushed = this.#frame.mark();
			if (!this.#store.isAhead) return flushed;
			// Every change of a window waits for the same flush.
			if (flushed !== this.#awaited) this.ctx.waitUntil(flushed);
			this.#awaited = flushed;
		}

		#saveOrWait(): void {
			const what = saveNow({ savedAt: this.#savedAt, ahead: this.#store.isAhead }, now());
			if (what !== 'later') this.#save({ ahead: what === 'save-ahead' });
		}

		#save({ ahead }: { ahead: boolean }): void {
			this.#savedAt = now();
			this.#store.save({ ahead });
			if (ahead) this.#stayAwake();
		}

		/** Sets the alarm to before this hub would be put to sleep, and looks from now on whether more comes. */
		#stayAwake(): void {
			this.#isBusy = false;
			this.ctx.waitUntil(this.ctx.storage.setAlarm(now() + AHEAD_MS));
		}

		/** Clients and headquarters may have been told more than is saved: numbering goes on where it can't have been. */
		#wakeWithoutMemory(): void {
			const head = this.#head;
			if (head !== undefined) this.#store.putHead({ ...head, seq: head.seq + NEVER_IN_ONE_WINDOW });
			this.#save({ ahead: true });
			this.ctx.waitUntil(this.#recovery.begin(this.#store.ticketIds()).then(() => this.#retellMovements()));
		}

		/**
		 * Tells headquarters again what happened last, once in a life: lines are in memory until it has them, and it takes those that it doesn't
		 * know. The numbers count one up, so that they are told until they are safe, and the lines with them.
		 */
		async #retellMovements(): Promise<void> {
			if (this.#hasRetold) return;
			this.#hasRetold = true;
			this.#flush();
			const lines = await latestMovements(this.#store.allCards(), (id) => this.env.TICKET.getByName(id).detail());
			const head = this.#head;
			if (lines.length === 0 || head === undefined) return;
			this.#saveHead({ ...head, seq: head.seq + 1 });
			this.#untold.add(lines, head.seq + 1);
			await this.#tellHeadquarters();
		}

		/** A ticket's card, from itself; null for one that isn't there or is another hub's. */
		async #askTicket(ticketId: string): Promise<TicketCard | null> {
			const card = await this.env.TICKET.getByName(ticketId).card();
			return card?.hubId === this.name ? card : null;
		}

		/** Everything that came in the window: counted, saved as one row or later, sent as one frame. */
		#flush(): void {
			const cards = [...this.#dirty.values()];
			if (cards.length === 0) return;
			const first = cards[0];
			assert(first, 'a flush has cards');
			let head = this.#head ?? this.#firstHead(first);
			const changes = cards.map((card) => {
				const before = this.#store.card(card.ticketId) ?? undefined;
				head = { ...head, seq: head.seq + 1, counters: countCard(rollOver(head.counters, localDay(now(), head.counters.timeZone)), before, card) };
				return { seq: head.seq, before, card };
			});
			this.#store.put(cards, head);
			this.#untold.add(this.#ticker, head.seq);
			this.#ticker = [];
			this.#dirty.clear();
			this.#isBusy = true;
			this.#saveOrWait();
			for (const card of cards) this.#reservations.settle(card);
			this.#recent = [...this.#recent, ...changes].slice(-REMEMBERED_CHANGES);
			this.#room.publish({ seq: head.seq, visible: (audience) => changes.flatMap((change) => boardChange(change, audience) ?? []) });
			this.ctx.waitUntil(this.#headquarters.mark());
		}

		/**
		 * Latest numbers win, so a failed telling needs no queue: the next flush or the minute's sweep tells again, until headquarters
		 * says that it keeps them on disk; lines of the ticker go with them.
		 */
		async #tellHeadquarters(): Promise<void> {
			const head = this.#head;
			if (head === undefined || head.toldSeq >= head.seq) return;
			const { seq, counters, toldSeq } = head;
			try {
				const headquarters = this.env.HEADQUARTERS.getByName('hq');
				const kept = await headquarters.applyHub({ seq, counters, ticker: this.#untold.items, anew: toldSeq === UNTOLD });
				this.#untold.kept(kept);
				const newest = this.#head;
				if (newest !== undefined) this.#store.putHead({ ...newest, toldSeq: Math.max(newest.toldSeq, kept) });
			} catch (error) {
				console.warn('headquarters did not answer', this.name, String(error));
			}
		}

		#missed(since: number, audience: string): BoardChange[] | undefined {
			const head = this.#head?.seq ?? 0;
			if (since === head) return [];
			const oldest = this.#recent[0]?.seq;
			if (oldest === undefined || oldest > since + 1) return undefined;
			return this.#recent.filter(({ seq }) => seq > since).flatMap((change) => boardChange(change, audience) ?? []);
		}

		#snapshot(audience: string): HubBoard {
			// Whoever reads sees all that was taken, not only what the last frame had.
			this.#flush();
			const { seq, counters } = this.#head ?? {
				seq: 0,
				counters: emptyCounters({ hubId: this.name, hubName: '', regionId: '', adcode: '', timeZone: 'UTC' }, '')
			};
			const cards = this.#store.cards(audience === WHOLE_BOARD ? undefined : audience.slice('own:'.length));
			const { settledTodayMinor: _money, ratingSum: _stars, ratingCount: _ratings, ...numbers } = counters;
			return { hubId: this.name, seq, counters: numbers, cards: cards.map(withoutBill) };
		}

		#introduce(hub: HubIdentity, at: number): void {
			if (this.#head !== undefined) return;
			const { hubId, hubName, regionId, adcode, timeZone } = hub;
			this.#saveHead({ seq: 0, toldSeq: UNTOLD, counters: emptyCounters({ hubId, hubName, regionId, adcode, timeZone }, localDay(at, timeZone)) });
		}

		/** A hub that hears of a ticket before anybody introduced it (an import): named from the card, completed by the next sweep. */
		#firstHead({ hubId, hubName, regionId }: TicketCard): Head {
			return {
				seq: 0,
				toldSeq: UNTOLD,
				counters: emptyCounters({ hubId, hubName, regionId, adcode: '', timeZone: 'Asia/Shanghai' }, localDay(now(), 'Asia/Shanghai'))
			};
		}

		#saveHead(head: Head): void {
			this.#store.putHead(head);
			this.#store.save({ ahead: this.#store.isAhead });
		}

		/** Asks tickets for what they may owe, a few at a time; a closed one that owes nothing leaves for good. */
		async #sweepTickets(ids: readonly string[]): Promise<void> {
			for (let i = 0; i < ids.length; i += ASKED_AT_ONCE) {
				const group = ids.slice(i, i + ASKED_AT_ONCE);
				const asked = await Promise.allSettled(group.map((id) => this.env.TICKET.getByName(id).sweep()));
				this.#store.forgetClosed(group.filter((_, index) => asked[index]?.status === 'fulfilled' && asked[index].value));
			}
		}

		#expectHead(): Head {
			assert(this.#head, 'the hub was introduced');
			return this.#head;
		}
	};
}
