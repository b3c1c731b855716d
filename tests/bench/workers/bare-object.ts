import { DurableObject } from 'cloudflare:workers';

/** The peer: the least a durable transition can be. One call; one row read, one inserted, one updated. No rules, nobody told. */
export class BareObject extends DurableObject {
	#sql: SqlStorage;

	constructor(ctx: DurableObjectState, env: Cloudflare.Env) {
		super(ctx, env);
		this.#sql = ctx.storage.sql;
		this.#sql.exec('CREATE TABLE IF NOT EXISTS state (id INTEGER PRIMARY KEY, seq INTEGER NOT NULL, stage TEXT NOT NULL) STRICT');
		this.#sql.exec('CREATE TABLE IF NOT EXISTS event (seq INTEGER PRIMARY KEY, body TEXT NOT NULL) STRICT');
		this.#sql.exec("INSERT OR IGNORE INTO state (id, seq, stage) VALUES (1, 0, 'new')");
	}

	async move(input: { readonly commandId: string; readonly command: unknown }): Promise<number> {
		const state = this.#sql.exec<{ seq: number; stage: string }>('SELECT seq, stage FROM state WHERE id = 1').one();
		const seq = state.seq + 1;
		this.#sql.exec('INSERT INTO event (seq, body) VALUES (?, ?)', seq, JSON.stringify(input));
		this.#sql.exec('UPDATE state SET seq = ?, stage = ? WHERE id = 1', seq, `stage-${seq}`);
		return seq;
	}
}

export type BareRpc = Pick<BareObject, 'move'>;
