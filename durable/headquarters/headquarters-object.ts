import { type Connection, type ConnectionContext, Server } from 'partyserver';
import { ArmedFlush } from '#durable/runtime/armed-flush.ts';
import { type Seat, SocketRoom } from '#durable/runtime/socket-room.ts';
import { migrateObject, readMeta, writeMeta } from '#durable/runtime/sqlite-migrate.ts';
import { readSince, readVisitor } from '#durable/runtime/visitor.ts';
import type { WallChange } from '#shared/contract/socket/wall.ts';
import type { HubCounters } from '#shared/domain/board/hub-counters.ts';
import type { TickerItem } from '#shared/domain/board/ticker-item.ts';
import type { HeadquartersRpc, WallData } from './headquarters-rpc.ts';
import { HEADQUARTERS_MIGRATIONS } from './migrations.ts';

const FRAME_WINDOW_MS = 1_000;
const TICKER_LENGTH = 60;

type Told = { readonly seq: number; readonly counters: HubCounters };

/** Headquarters: every hub's numbers and the latest of what happened. It knows no ticket; hubs send coalesced absolute numbers. */
export function defineHeadquartersObject<E extends Cloudflare.Env>() {
	return class HeadquartersObject extends Server<E> implements HeadquartersRpc {
		static override options = { hibernate: true };
		#hubs: Map<string, Told>;
		#ticker: TickerItem[];
		#seq: number;
		#dirty = new Set<string>();
		#news: TickerItem[] = [];
		#room: SocketRoom<WallChange>;
		#frame = new ArmedFlush(FRAME_WINDOW_MS, () => this.#flush());

		constructor(ctx: DurableObjectState, env: E) {
			super(ctx, env);
			migrateObject(ctx.storage, HEADQUARTERS_MIGRATIONS);
			const rows = ctx.storage.sql.exec<{ hub_id: string; seq: number; counters: string }>('SELECT hub_id, seq, counters FROM hub').toArray();
			this.#hubs = new Map(rows.map(({ hub_id, seq, counters }) => [hub_id, { seq, counters: JSON.parse(counters) as HubCounters }]));
			const head = readMeta(ctx.storage.sql, 'head');
			const { seq, ticker } = head === undefined ? { seq: 0, ticker: [] } : (JSON.parse(head) as { seq: number; ticker: TickerItem[] });
			this.#seq = seq;
			this.#ticker = ticker;
			this.#room = new SocketRoom({ connections: () => this.getConnections<Seat>(), seqAtWake: seq });
		}

		async applyHub({ seq, counters, ticker }: { seq: number; counters: HubCounters; ticker: readonly TickerItem[] }): Promise<void> {
			const known = this.#hubs.get(counters.hubId);
			const fresh = ticker.filter(
				(item) => ![...this.#news, ...this.#ticker].some((other) => other.ticketId === item.ticketId && other.seq === item.seq)
			);
			if (known !== undefined && known.seq >= seq && fresh.length === 0) return this.#dirty.has(counters.hubId) ? this.#frame.mark() : undefined;
			if (known === undefined || known.seq < seq) {
				this.#hubs.set(counters.hubId, { seq, counters });
				this.#dirty.add(counters.hubId);
			}
			this.#news.push(...fresh);
			await this.#frame.mark();
		}

		async wall(audience: string): Promise<WallData> {
			return this.#snapshot(audience);
		}

		async forget(): Promise<void> {
			this.ctx.storage.sql.exec('DELETE FROM hub');
			this.#hubs.clear();
			this.#dirty.clear();
			this.#seq += 1;
			writeMeta(this.ctx.storage.sql, 'head', JSON.stringify({ seq: this.#seq, ticker: this.#ticker }));
			this.#room.move();
		}

		async revoke(revokedBy: string): Promise<void> {
			this.#room.revoke(revokedBy);
		}

		override onConnect(connection: Connection<Seat>, { request }: ConnectionContext): void {
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
			const news = this.#news;
			this.#dirty.clear();
			this.#news = [];
			this.#seq += 1;
			this.#ticker = [...news, ...this.#ticker].sort((a, b) => b.at - a.at).slice(0, TICKER_LENGTH);
			const { sql } = this.ctx.storage;
			this.ctx.storage.transactionSync(() => {
				for (const { seq, counters } of changed) {
					sql.exec(
						'INSERT INTO hub (hub_id, seq, counters) VALUES (?, ?, ?) ON CONFLICT (hub_id) DO UPDATE SET seq = excluded.seq, counters = excluded.counters',
						counters.hubId,
						seq,
						JSON.stringify(counters)
					);
				}
				writeMeta(sql, 'head', JSON.stringify({ seq: this.#seq, ticker: this.#ticker }));
			});
			this.#room.publish({
				seq: this.#seq,
				visible: (audience) => [
					...changed.filter(({ counters }) => maySee(audience, counters.hubId)).map(({ counters }) => ({ kind: 'hub', counters }) as const),
					...news.filter(({ hubId }) => maySee(audience, hubId)).map((item) => ({ kind: 'ticker', item }) as const)
				]
			});
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

const maySee = (audience: string, hubId: string): boolean => audience === 'all' || audience.split(',').includes(hubId);
