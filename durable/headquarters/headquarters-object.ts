import { type Connection, type ConnectionContext, Server } from 'partyserver';
import { answerPings } from '#durable/runtime/answer-pings.ts';
import { ArmedFlush } from '#durable/runtime/armed-flush.ts';
import { keepNameOffDisk } from '#durable/runtime/keep-name-off-disk.ts';
import type { Revocation } from '#durable/runtime/revocation.ts';
import { type Seat, SocketRoom } from '#durable/runtime/socket-room.ts';
import { readSince, readVisitor } from '#durable/runtime/visitor.ts';
import type { WallChange } from '#shared/contract/socket/wall.ts';
import type { HubCounters } from '#shared/domain/board/hub-counters.ts';
import type { TickerItem } from '#shared/domain/board/ticker-item.ts';
import type { HeadquartersRpc, WallData } from './headquarters-rpc.ts';

const FRAME_WINDOW_MS = 1_000;
const TICKER_LENGTH = 60;
/** A few hundred hubs' numbers are some hundred kilobytes: one row for all of them, where a row a hub would be written every second. */
const WALL = 'wall';

type Told = { readonly seq: number; readonly counters: HubCounters };
/** What is on disk. */
type Kept = { readonly seq: number; readonly ticker: readonly TickerItem[]; readonly hubs: readonly Told[] };

/** Headquarters: every hub's numbers and the latest of what happened. It knows no ticket; hubs send coalesced absolute numbers. */
export function defineHeadquartersObject<E extends Cloudflare.Env>({ now }: { now: () => number }) {
	return class HeadquartersObject extends Server<E> implements HeadquartersRpc {
		static override options = { hibernate: true };
		#hubs: Map<string, Told>;
		/** The `seq` of each hub's numbers on disk. */
		#kept: Map<string, number>;
		#ticker: TickerItem[];
		#seq: number;
		#dirty = new Set<string>();
		#news: TickerItem[] = [];
		/** What the ticker and the news hold, so that a repeat is known without looking through them. */
		#seen: Set<string>;
		#room: SocketRoom<WallChange>;
		#frame = new ArmedFlush(FRAME_WINDOW_MS, () => this.#flush(), now);

		constructor(ctx: DurableObjectState, env: E) {
			keepNameOffDisk(ctx);
			super(ctx, env);
			const { seq, ticker, hubs } = ctx.storage.kv.get<Kept>(WALL) ?? { seq: 0, ticker: [], hubs: [] };
			this.#hubs = new Map(hubs.map((told) => [told.counters.hubId, told]));
			this.#kept = this.#seqs();
			this.#seq = seq;
			this.#ticker = [...ticker];
			this.#seen = new Set(ticker.map(keyOf));
			this.#room = new SocketRoom({ connections: () => this.getConnections<Seat>(), seqAtWake: seq, now });
		}

		async applyHub({ seq, counters, ticker, anew }: Parameters<HeadquartersRpc['applyHub']>[0]): Promise<number> {
			const known = anew ? undefined : this.#hubs.get(counters.hubId);
			if (anew) this.#kept.delete(counters.hubId);
			const fresh = ticker.filter((item) => !this.#seen.has(keyOf(item)));
			if (known === undefined || known.seq < seq) {
				this.#hubs.set(counters.hubId, { seq, counters });
				this.#dirty.add(counters.hubId);
			}
			for (const item of fresh) this.#seen.add(keyOf(item));
			this.#news.push(...fresh);
			if (this.#dirty.size > 0 || this.#news.length > 0) this.ctx.waitUntil(this.#frame.mark());
			return this.#kept.get(counters.hubId) ?? -1;
		}

		async wall(audience: string): Promise<WallData> {
			return this.#snapshot(audience);
		}

		async forgetAllBut(hubIds: readonly string[]): Promise<void> {
			const gone = [...this.#hubs.keys()].filter((id) => !hubIds.includes(id));
			if (gone.length === 0) return;
			for (const id of gone) {
				this.#hubs.delete(id);
				this.#dirty.delete(id);
			}
			this.#seq += 1;
			this.#keep();
			// No change says that a hub is gone: walls come back for a snapshot.
			this.#room.move();
		}

		async revoke(revocation: Revocation): Promise<void> {
			this.#room.revoke(revocation);
		}

		override onConnect(connection: Connection<Seat>, { request }: ConnectionContext): void {
			answerPings(this.ctx);
			const seat = readVisitor(request);
			this.#room.open(connection, {
				seat,
				since: readSince(request),
				seq: this.#seq,
				// The whole wall is a few kilobytes: smaller than any history of it.
				missed: (since) => (since === this.#seq ? [] : undefined),
				snapshot: () => this.#snapshot(seat.audience)
			});
		}

		override onMessage(connection: Connection<Seat>, message: string | ArrayBuffer | ArrayBufferView): void {
			this.#room.receive(connection, message);
		}

		#flush(): void {
			const changed = [...this.#dirty].flatMap((id) => this.#hubs.get(id) ?? []);
			const told = new Set(this.#news);
			this.#dirty.clear();
			this.#news = [];
			this.#seq += 1;
			this.#ticker = [...told, ...this.#ticker].sort((a, b) => b.at - a.at).slice(0, TICKER_LENGTH);
			// What was told again may be older than all that is shown.
			const news = this.#ticker.filter((item) => told.has(item));
			this.#seen = new Set(this.#ticker.map(keyOf));
			this.#keep();
			this.#room.publish({
				seq: this.#seq,
				visible: (audience) => [
					...changed.filter(({ counters }) => maySee(audience, counters.hubId)).map(({ counters }) => ({ kind: 'hub', counters }) as const),
					...news.filter(({ hubId }) => maySee(audience, hubId)).map((item) => ({ kind: 'ticker', item }) as const)
				]
			});
		}

		#keep(): void {
			const kept: Kept = { seq: this.#seq, ticker: this.#ticker, hubs: [...this.#hubs.values()] };
			this.ctx.storage.kv.put(WALL, kept);
			this.#kept = this.#seqs();
		}

		#seqs(): Map<string, number> {
			return new Map([...this.#hubs].map(([id, { seq }]) => [id, seq]));
		}

		#snapshot(audience: string): WallData {
			return {
				seq: this.#seq,
				hubs: [...this.#hubs.values()].map(({ counters }) => counters).filter(({ hubId }) => maySee(audience, hubId)),
				ticker: this.#ticker.filter(({ hubId }) => maySee(audience, hubId))
			};
		}
	};
}

const keyOf = ({ ticketId, seq }: TickerItem): string => `${ticketId}:${seq}`;

const maySee = (audience: string, hubId: string): boolean => audience === 'all' || audience.split(',').includes(hubId);
