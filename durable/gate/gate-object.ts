import { DurableObject } from 'cloudflare:workers';
import { migrateObject } from '#durable/runtime/sqlite-migrate.ts';

export type GateRpc = {
	/** Counts one attempt; answers how many seconds to wait, nought when it may pass. */
	pass(input: { readonly limit: number; readonly windowMs: number; readonly at: number }): Promise<number>;
	/** Takes one attempt back: it succeeded, and only failures are to be counted. */
	refund(): Promise<void>;
	/** Forgets the attempts so far, after a success. */
	clear(): Promise<void>;
};

/**
 * Counts attempts of one key (an account, an address, a link) in a fixed window. An object per key, because the platform's rate limits
 * are per location and plain workerd has none: a limit on passwords has to hold everywhere at once.
 */
export class GateObject extends DurableObject implements GateRpc {
	#sql: SqlStorage;
	#prepared = false;

	constructor(ctx: DurableObjectState, env: Cloudflare.Env) {
		super(ctx, env);
		this.#sql = ctx.storage.sql;
	}

	#prepare(): void {
		if (this.#prepared) return;
		migrateObject(this.ctx.storage, [
			['CREATE TABLE attempts (k INTEGER PRIMARY KEY CHECK (k = 0), since INTEGER NOT NULL, n INTEGER NOT NULL) STRICT']
		]);
		this.#prepared = true;
	}

	async pass({ limit, windowMs, at }: { limit: number; windowMs: number; at: number }): Promise<number> {
		this.#prepare();
		const row = this.#sql.exec<{ since: number; n: number }>('SELECT since, n FROM attempts').toArray()[0];
		const current = row === undefined || at - row.since >= windowMs ? { since: at, n: 0 } : row;
		if (current.n >= limit) return Math.max(1, Math.ceil((current.since + windowMs - at) / 1_000));
		this.#sql.exec(
			'INSERT INTO attempts (k, since, n) VALUES (0, ?, ?) ON CONFLICT (k) DO UPDATE SET since = excluded.since, n = excluded.n',
			current.since,
			current.n + 1
		);
		// A key that nobody tries any more leaves nothing behind, however many keys a stranger makes up.
		if (current.n === 0) await this.ctx.storage.setAlarm(current.since + windowMs);
		return 0;
	}

	override async alarm(): Promise<void> {
		await this.ctx.storage.deleteAll();
		this.#prepared = false;
	}

	async refund(): Promise<void> {
		this.#prepare();
		this.#sql.exec('UPDATE attempts SET n = n - 1 WHERE n > 0');
	}

	async clear(): Promise<void> {
		this.#prepare();
		this.#sql.exec('DELETE FROM attempts');
	}
}
