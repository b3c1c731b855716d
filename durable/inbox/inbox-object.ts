import { type Connection, type ConnectionContext, Server } from 'partyserver';
import { AlarmScheduler } from '#durable/runtime/alarm-scheduler.ts';
import { answerPings } from '#durable/runtime/answer-pings.ts';
import { keepNameOffDisk } from '#durable/runtime/keep-name-off-disk.ts';
import { migrateObject } from '#durable/runtime/migrate-object.ts';
import type { ObjectNamespace } from '#durable/runtime/object-namespace.ts';
import { retryDelayMs } from '#durable/runtime/retry-delay.ts';
import type { Revocable, Revocation } from '#durable/runtime/revocation.ts';
import { type Seat, SocketRoom } from '#durable/runtime/socket-room.ts';
import { readVisitor } from '#durable/runtime/visitor.ts';
import { withTimeout } from '#durable/runtime/with-timeout.ts';
import { NoticeView } from '#shared/contract/http/operations.ts';
import { causeOf } from '#shared/kernel/cause-of.ts';
import { settleInGroups } from '#shared/kernel/settle-in-groups.ts';
import type { InboxList, InboxRpc, Room, StoredNotice } from './inbox-rpc.ts';
import { INBOX_MIGRATIONS, KEPT_NOTICES } from './migrations.ts';
import { type Closing, NOTHING_OWED, OwedClosings, withMissed, withoutClosed } from './owed-closings.ts';

export type InboxEnv = {
	readonly TICKET: ObjectNamespace<Revocable>;
	readonly HUB: ObjectNamespace<Revocable>;
	readonly HEADQUARTERS: ObjectNamespace<Revocable>;
};

/** Rooms told at once that somebody lost a right. */
const ASKED_AT_ONCE = 20;
/** Whoever ends a session waits no longer for a room than this; it is asked again afterwards. */
const ROOM_TIMEOUT_MS = 3_000;
/** Under which key lies which rooms are still to be asked; most inboxes never have it. */
const OWED = 'owed';

/** One person's inbox (see `InboxRpc`). */
export function defineInboxObject<E extends InboxEnv & Cloudflare.Env>({ now }: { now: () => number }) {
	return class InboxObject extends Server<E> implements InboxRpc {
		static override options = { hibernate: true };
		#sql: SqlStorage;
		#seq: number;
		#room: SocketRoom<StoredNotice>;
		#alarm: AlarmScheduler;

		constructor(ctx: DurableObjectState, env: E) {
			keepNameOffDisk(ctx);
			super(ctx, env);
			migrateObject(ctx.storage, INBOX_MIGRATIONS);
			this.#sql = ctx.storage.sql;
			this.#alarm = new AlarmScheduler(ctx.storage);
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
				.map(({ body, read_at }) => NoticeView.parse({ ...JSON.parse(body), readAt: read_at }));
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
			const at = now();
			const { missed } = await this.#close(entered.map(({ kind, name }) => ({ revocation, room: { kind, name }, at })));
			if (missed.length > 0) await this.#owe(withMissed(this.#owed(), missed));
		}

		override async onAlarm(): Promise<void> {
			this.#alarm.fired();
			const { closed } = await this.#close(this.#owed().closings);
			await this.#owe(withoutClosed(this.#owed(), closed));
		}

		override async onConnect(connection: Connection<Seat>, { request }: ConnectionContext): Promise<void> {
			answerPings(this.ctx);
			const list = await this.list();
			this.#room.open(connection, { seat: readVisitor(request), since: null, seq: this.#seq, missed: () => undefined, snapshot: () => list });
		}

		override onMessage(connection: Connection<Seat>, message: string | ArrayBuffer | ArrayBufferView): void {
			this.#room.receive(connection, message);
		}

		/** Closes sockets in rooms; answers which rooms heard of it and which didn't answer. */
		async #close(closings: readonly Closing[]): Promise<{ readonly closed: readonly Closing[]; readonly missed: readonly Closing[] }> {
			const { done, failed } = await settleInGroups(closings, ASKED_AT_ONCE, ({ revocation, room: { kind, name } }) =>
				withTimeout(this.#namespace(kind).getByName(name).revoke(revocation), ROOM_TIMEOUT_MS)
			);
			// One that ended enters nowhere again; the rooms of a person with new rights are where they are now coming back to.
			const closed = done.map(({ item }) => item);
			for (const { revocation, room } of closed)
				if ('credential' in revocation)
					this.#sql.exec('DELETE FROM room WHERE session_id = ? AND kind = ? AND name = ?', revocation.credential, room.kind, room.name);
			for (const { item, reason } of failed)
				console.warn('a room was not closed, it is asked again', item.room.kind, item.room.name, causeOf(reason));
			return { closed, missed: failed.map(({ item }) => item) };
		}

		#owed(): OwedClosings {
			const stored = this.ctx.storage.kv.get(OWED);
			return stored === undefined ? NOTHING_OWED : OwedClosings.parse(stored);
		}

		/** Remembers what is owed and when it is tried again: soon at first, then every five minutes for as long as it takes. */
		async #owe(owed: OwedClosings): Promise<void> {
			if (owed.closings.length === 0) {
				this.ctx.storage.kv.delete(OWED);
				return;
			}
			this.ctx.storage.kv.put(OWED, owed);
			await this.#alarm.ensure(now() + retryDelayMs(owed.attempts + 1));
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
