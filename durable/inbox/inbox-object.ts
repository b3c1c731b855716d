import { type Connection, type ConnectionContext, Server } from 'partyserver';
import { answerPings } from '#durable/runtime/answer-pings.ts';
import { keepNameOffDisk } from '#durable/runtime/keep-name-off-disk.ts';
import { migrateObject } from '#durable/runtime/migrate-object.ts';
import type { ObjectNamespace } from '#durable/runtime/object-namespace.ts';
import type { Revocable, Revocation } from '#durable/runtime/revocation.ts';
import { type Seat, SocketRoom } from '#durable/runtime/socket-room.ts';
import { readVisitor } from '#durable/runtime/visitor.ts';
import type { InboxList, InboxRpc, Room, StoredNotice } from './inbox-rpc.ts';
import { INBOX_MIGRATIONS, KEPT_NOTICES } from './migrations.ts';

export type InboxEnv = {
	readonly TICKET: ObjectNamespace<Revocable>;
	readonly HUB: ObjectNamespace<Revocable>;
	readonly HEADQUARTERS: ObjectNamespace<Revocable>;
};

/** Rooms told at once that somebody lost a right. */
const ASKED_AT_ONCE = 20;

/** One person's inbox (see `InboxRpc`). */
export function defineInboxObject<E extends InboxEnv & Cloudflare.Env>({ now }: { now: () => number }) {
	return class InboxObject extends Server<E> implements InboxRpc {
		static override options = { hibernate: true };
		#sql: SqlStorage;
		#seq: number;
		#room: SocketRoom<StoredNotice>;

		constructor(ctx: DurableObjectState, env: E) {
			keepNameOffDisk(ctx);
			super(ctx, env);
			migrateObject(ctx.storage, INBOX_MIGRATIONS);
			this.#sql = ctx.storage.sql;
			this.#seq = this.#sql.exec<{ seq: number }>('SELECT coalesce(max(seq), 0) AS seq FROM notice').one().seq;
			this.#room = new SocketRoom({ connections: () => this.getConnections<Seat>(), seqAtWake: this.#seq, now });
		}

		async notify(notices: readonly Omit<StoredNotice, 'readAt'>[]): Promise<void> {
			const fresh = notices
				.filter(({ key }) => this.#sql.exec('SELECT 1 FROM notice WHERE key = ?', key).toArray().length === 0)
				.map((notice) => ({ ...notice, readAt: null }));
			if (fresh.length === 0) return;
			this.ctx.storage.transactionSync(() => {
				for (const [index, notice] of fresh.entries()) {
					const seq = this.#seq + 1 + index;
					this.#sql.exec(
						'REPLACE INTO notice (slot, seq, key, at, body) VALUES (?, ?, ?, ?, ?)',
						seq % KEPT_NOTICES,
						seq,
						notice.key,
						notice.at,
						JSON.stringify(notice)
					);
				}
			});
			this.#seq += fresh.length;
			this.#room.publish({ seq: this.#seq, visible: () => fresh });
		}

		async list(): Promise<InboxList> {
			const items = this.#sql
				.exec<{ body: string; read_at: number | null }>('SELECT body, read_at FROM notice ORDER BY at DESC')
				.toArray()
				.map(({ body, read_at }): StoredNotice => ({ ...(JSON.parse(body) as StoredNotice), readAt: read_at }));
			return { items, unread: items.filter(({ readAt }) => readAt === null).length };
		}

		async markRead({ keys, at }: { keys: readonly string[] | undefined; at: number }): Promise<InboxList> {
			const read = (where: string, ...bindings: string[]) =>
				this.#sql.exec(`UPDATE notice SET read_at = ? WHERE ${where}`, at, ...bindings).rowsWritten;
			const written = keys === undefined ? read('read_at IS NULL') : keys.reduce((sum, key) => sum + read('key = ? AND read_at IS NULL', key), 0);
			const list = await this.list();
			// A read notice has no place of its own in the order of what came, so the other tabs are shown the whole list.
			if (written > 0) this.#room.show({ seq: this.#seq, snapshot: list });
			return list;
		}

		async entered({ credential, room }: { credential: string; room: Room }): Promise<void> {
			this.#sql.exec('INSERT INTO room (session_id, kind, name) VALUES (?, ?, ?) ON CONFLICT DO NOTHING', credential, room.kind, room.name);
		}

		async revoke(revocation: Revocation): Promise<void> {
			this.#room.revoke(revocation);
			const rooms = (where: string, ...bindings: string[]) =>
				this.#sql.exec<Room & Record<string, SqlStorageValue>>(`SELECT DISTINCT kind, name FROM room ${where}`, ...bindings).toArray();
			const entered = 'credential' in revocation ? rooms('WHERE session_id = ?', revocation.credential) : rooms('');
			const missed: string[] = [];
			for (let i = 0; i < entered.length; i += ASKED_AT_ONCE) {
				const group = entered.slice(i, i + ASKED_AT_ONCE);
				const told = await Promise.allSettled(group.map(({ kind, name }) => this.#namespace(kind).getByName(name).revoke(revocation)));
				for (const [at, { kind, name }] of group.entries()) {
					if (told[at]?.status !== 'fulfilled') missed.push(`${kind} ${name}`);
					// One that ended enters nowhere again; the rooms of a person with new rights are where they are now coming back to.
					else if ('credential' in revocation)
						this.#sql.exec('DELETE FROM room WHERE session_id = ? AND kind = ? AND name = ?', revocation.credential, kind, name);
				}
			}
			if (missed.length > 0) throw new Error(`rooms that didn't answer: ${missed.slice(0, 5).join(', ')}`);
		}

		override async onConnect(connection: Connection<Seat>, { request }: ConnectionContext): Promise<void> {
			answerPings(this.ctx);
			const list = await this.list();
			this.#room.open(connection, { seat: readVisitor(request), since: null, seq: this.#seq, missed: () => undefined, snapshot: () => list });
		}

		override onMessage(connection: Connection<Seat>, message: string | ArrayBuffer | ArrayBufferView): void {
			this.#room.receive(connection, message);
		}

		#namespace(kind: Room['kind']): ObjectNamespace<Revocable> {
			switch (kind) {
				case 'ticket':
					return this.env.TICKET;
				case 'hub':
					return this.env.HUB;
				case 'headquarters':
					return this.env.HEADQUARTERS;
			}
		}
	};
}
