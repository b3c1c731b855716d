import { z } from 'zod';
import { hasTables, migrateObject } from '#durable/runtime/migrate-object.ts';
import { type OutboxState, PackedOutbox, packOutbox } from '#durable/runtime/outbox-state.ts';
import { FlowDefinition } from '#shared/domain/flow/definition.ts';
import { evolve } from '#shared/domain/ticket/evolve.ts';
import { JournalEntry } from '#shared/domain/ticket/ticket-event.ts';
import { TICKET_STATE_VERSION, TicketState } from '#shared/domain/ticket/ticket-state.ts';
import { assert } from '#shared/kernel/assert.ts';
import { TICKET_MIGRATIONS } from './migrations.ts';

/** A snapshot this often bounds what a waking object must replay. */
const SNAPSHOT_EVERY = 16;

/** A ticket as it is held in memory between two commands. */
export type Loaded = { readonly state: TicketState; readonly definition: FlowDefinition; readonly journal: readonly JournalEntry[] };

/** What of it is on disk when an object wakes. */
export type Stored = Loaded & { readonly outbox: OutboxState };

/**
 * The ticket's own database: a journal of one row per command. Whatever else must last rides in that row: the pinned definition in the
 * first, a snapshot now and then, and in each how far everybody had been told.
 */
export class TicketStore {
	#storage: DurableObjectStorage;

	constructor(storage: DurableObjectStorage) {
		this.#storage = storage;
	}

	/** The ticket, rebuilt from its last snapshot and the entries after it; undefined before creation, when nothing is made either. */
	load(ticketId: string): Stored | undefined {
		if (!hasTables(this.#storage)) return undefined;
		migrateObject(this.#storage, TICKET_MIGRATIONS);
		const rows = this.#storage.sql.exec<Row>('SELECT entry, outbox, definition, snapshot FROM journal ORDER BY seq').toArray();
		const [first, last] = [rows[0], rows.at(-1)];
		assert(first !== undefined && first.definition !== null && last !== undefined, 'a stored ticket has a first entry with its flow');
		const journal = rows.map(({ entry }) => JournalEntry.parse(JSON.parse(entry)));
		const from = readSnapshot(rows.findLast((row) => row.snapshot !== null)?.snapshot ?? null);
		let state = from;
		for (const entry of journal) if (entry.seq > (from?.seq ?? 0)) state = evolve(state, ticketId, entry);
		assert(state, 'a journal makes a state');
		return { state, definition: FlowDefinition.parse(JSON.parse(first.definition)), journal, outbox: PackedOutbox.parse(JSON.parse(last.outbox)) };
	}

	/** Writes one entry and what belongs to it; there is no await between reading the state it was decided on and this. */
	append({ entry, state, outbox, definition }: Append): void {
		const insert = (): void =>
			void this.#storage.sql.exec(
				'INSERT INTO journal (seq, entry, outbox, definition, snapshot) VALUES (?, ?, ?, ?, ?)',
				entry.seq,
				JSON.stringify(entry),
				JSON.stringify(packOutbox(outbox)),
				definition === undefined ? null : JSON.stringify(definition),
				entry.seq % SNAPSHOT_EVERY === 0 ? JSON.stringify(state) : null
			);
		// One statement is a transaction by itself, and a savepoint around it would cost as much as the row.
		if (definition === undefined) insert();
		else
			this.#storage.transactionSync(() => {
				migrateObject(this.#storage, TICKET_MIGRATIONS);
				insert();
			});
	}

	/** Deliveries that failed are remembered at once: the next change may be days away. */
	saveOutbox(outbox: OutboxState): void {
		this.#storage.sql.exec('UPDATE journal SET outbox = ? WHERE seq = (SELECT max(seq) FROM journal)', JSON.stringify(packOutbox(outbox)));
	}
}

/** A snapshot that another version of the product wrote is passed over: the journal tells all. */
function readSnapshot(snapshot: string | null): TicketState | undefined {
	const read: unknown = snapshot === null ? null : JSON.parse(snapshot);
	const { v } = z.object({ v: z.number().optional() }).parse(read ?? {});
	return v === TICKET_STATE_VERSION ? TicketState.parse(read) : undefined;
}

type Row = { entry: string; outbox: string; definition: string | null; snapshot: string | null };

type Append = {
	readonly entry: JournalEntry;
	readonly state: TicketState;
	readonly outbox: OutboxState;
	/** with a ticket's first entry, which makes its table */
	readonly definition?: FlowDefinition | undefined;
};
