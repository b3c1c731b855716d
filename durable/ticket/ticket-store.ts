import { OutboxState } from '#durable/runtime/outbox-state.ts';
import { migrateObject, readMeta, writeMeta } from '#durable/runtime/sqlite-migrate.ts';
import { FlowDefinition } from '#shared/domain/flow/definition.ts';
import { evolve } from '#shared/domain/ticket/evolve.ts';
import { JournalEntry } from '#shared/domain/ticket/ticket-event.ts';
import { TicketState } from '#shared/domain/ticket/ticket-state.ts';
import { assert } from '#shared/kernel/assert.ts';
import { TICKET_MIGRATIONS } from './migrations.ts';

/** A snapshot this often bounds what a waking object must replay, at a sixteenth of a row per change. */
const SNAPSHOT_EVERY = 16;

/** A ticket as it is held in memory between two commands. */
export type Loaded = { readonly state: TicketState; readonly definition: FlowDefinition; readonly journal: readonly JournalEntry[] };

/**
 * The ticket's own database: a journal of one row per command, a snapshot now and then, the pinned definition. Acknowledged deliveries
 * ride in the journal row that is written next, so that the ordinary way costs one row per transition.
 */
export class TicketStore {
	#storage: DurableObjectStorage;

	constructor(storage: DurableObjectStorage) {
		this.#storage = storage;
		migrateObject(storage, TICKET_MIGRATIONS);
	}

	/** The ticket, rebuilt from its last snapshot and the entries after it; undefined before creation. */
	load(ticketId: string): Loaded | undefined {
		const { sql } = this.#storage;
		const definition = readMeta(sql, 'definition');
		if (definition === undefined) return undefined;
		const journal = sql
			.exec<{ entry: string }>('SELECT entry FROM journal ORDER BY seq')
			.toArray()
			.map((row) => JournalEntry.parse(JSON.parse(row.entry)));
		const snapshot = readMeta(sql, 'snapshot');
		const from = snapshot === undefined ? undefined : TicketState.parse(JSON.parse(snapshot));
		let state = from;
		for (const entry of journal) if (entry.seq > (from?.seq ?? 0)) state = evolve(state, ticketId, entry);
		assert(state, 'a stored ticket has a journal');
		return { state, definition: FlowDefinition.parse(JSON.parse(definition)), journal };
	}

	loadOutbox(): OutboxState {
		const { sql } = this.#storage;
		const acked = sql.exec<{ acked: string }>('SELECT acked FROM journal ORDER BY seq DESC LIMIT 1').toArray()[0]?.acked;
		const trouble = readMeta(sql, 'outbox');
		const merged = acked === undefined ? {} : ackedState(acked);
		// Acknowledgements only rise, so of two records of one target the one that acknowledges more is the newer.
		for (const [target, state] of Object.entries(trouble === undefined ? {} : OutboxState.parse(JSON.parse(trouble)))) {
			if (state.acked >= (merged[target]?.acked ?? 0)) merged[target] = state;
		}
		return merged;
	}

	/** Writes one entry and what belongs to it; there is no await between reading the state it was decided on and this. */
	append({ entry, state, outbox, definition }: Append): void {
		const insert = (): void => {
			const acked = JSON.stringify(Object.fromEntries(Object.entries(outbox).map(([target, { acked: seq }]) => [target, seq])));
			this.#storage.sql.exec('INSERT INTO journal (seq, entry, acked) VALUES (?, ?, ?)', entry.seq, JSON.stringify(entry), acked);
		};
		const withSnapshot = entry.seq % SNAPSHOT_EVERY === 0;
		// One statement is a transaction by itself, and a savepoint around it would cost as much as the row.
		if (definition === undefined && !withSnapshot) {
			insert();
			return;
		}
		this.#storage.transactionSync(() => {
			if (definition !== undefined) writeMeta(this.#storage.sql, 'definition', JSON.stringify(definition));
			insert();
			if (withSnapshot) writeMeta(this.#storage.sql, 'snapshot', JSON.stringify(state));
		});
	}

	/** Deliveries that failed are remembered at once: the next change may be days away. */
	saveOutbox(outbox: OutboxState): void {
		writeMeta(this.#storage.sql, 'outbox', JSON.stringify(outbox));
	}
}

type Append = {
	readonly entry: JournalEntry;
	readonly state: TicketState;
	readonly outbox: OutboxState;
	readonly definition?: FlowDefinition | undefined;
};

function ackedState(acked: string): OutboxState {
	const seqs: unknown = JSON.parse(acked);
	return OutboxState.parse(
		Object.fromEntries(
			Object.entries(seqs ?? {}).map(([target, seq]) => [target, { acked: seq, attempts: 0, nextAttemptAt: null, parked: false, lastError: '' }])
		)
	);
}
