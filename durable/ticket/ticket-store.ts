import { z } from 'zod';
import { hasTables } from '#durable/runtime/migrate-object.ts';
import { type OutboxState, PackedOutbox, packOutbox } from '#durable/runtime/outbox-state.ts';
import { FlowDefinition } from '#shared/domain/flow/definition.ts';
import { readDefinition, type Salvaged } from '#shared/domain/flow/read-definition.ts';
import type { EarlierFlow } from '#shared/domain/ticket/definition-at.ts';
import { evolve } from '#shared/domain/ticket/evolve.ts';
import { mentionedNodes } from '#shared/domain/ticket/mentioned-nodes.ts';
import { JournalEntry } from '#shared/domain/ticket/ticket-event.ts';
import { TicketState } from '#shared/domain/ticket/ticket-state.ts';
import { TICKET_STATE_VERSION } from '#shared/domain/ticket/ticket-state-version.ts';
import { assert } from '#shared/kernel/assert.ts';
import { liftJournal } from './lift-journal.ts';

/** A snapshot this often bounds what a waking object must replay. */
const SNAPSHOT_EVERY = 16;

/** A ticket as it is held in memory between two commands. */
export type Loaded = {
	readonly state: TicketState;
	readonly definition: FlowDefinition;
	/** What it ran on before it was taken to another revision, oldest first. */
	readonly earlier: readonly EarlierFlow[];
	readonly journal: readonly JournalEntry[];
	/** Said when its flow can't be read: the definition is then what is left of it, to show the ticket by. */
	readonly parked?: Pick<Salvaged, 'where' | 'unknown'> | undefined;
};

/** What of it is on disk when an object wakes. */
export type Stored = Loaded & { readonly outbox: OutboxState };

/** All that belongs to one entry, so that it costs exactly one written row. */
const Row = z.object({
	entry: JournalEntry,
	/** how far everybody had been told when it was written */
	outbox: PackedOutbox,
	/** the pinned flow, in the first and in each that gave it another; as the version of the product that wrote it knew it */
	definition: z.unknown().optional(),
	/** the state after it, now and then, as the version of the product that wrote it knew it */
	snapshot: z.unknown().optional()
});
type Row = z.infer<typeof Row>;

const ROWS = 'journal:';
/** Keys are read in their order: numbers have to be as long as the longest. */
const keyOf = (seq: number): string => `${ROWS}${String(seq).padStart(8, '0')}`;

/**
 * The ticket's own storage: a journal of one row per command, by key. A table of its own would cost a ticket two more rows, and of a
 * million tickets each has one. Whatever else must last rides in the rows.
 */
export class TicketStore {
	#storage: DurableObjectStorage;
	#last: Row | undefined;

	constructor(storage: DurableObjectStorage) {
		this.#storage = storage;
	}

	/** The ticket, rebuilt from its last snapshot and the entries after it; undefined before creation, when nothing is made either. */
	load(ticketId: string): Stored | undefined {
		if (hasTables(this.#storage)) liftJournal(this.#storage, (seq, row) => this.#storage.kv.put(keyOf(seq), row));
		const rows = [...this.#storage.kv.list<string>({ prefix: ROWS })].map(([, row]) => Row.parse(JSON.parse(row)));
		const [first, last] = [rows[0], rows.at(-1)];
		if (first === undefined || last === undefined) return undefined;
		assert(first.definition !== undefined, 'a stored ticket has a first entry with its flow');
		this.#last = last;
		const journal = rows.map(({ entry }) => entry);
		const from = readSnapshot(rows.findLast(({ snapshot }) => snapshot !== undefined)?.snapshot);
		let state = from;
		for (const entry of journal) if (entry.seq > (from?.seq ?? 0)) state = evolve(state, ticketId, entry);
		assert(state, 'a journal makes a state');
		const pinned = rows.filter(({ definition }) => definition !== undefined);
		const read = readDefinition(pinned.at(-1)?.definition, mentionedNodes(state, journal));
		// One that can't be read any more was replaced: what was decided by it is read by what came instead.
		const earlier = pinned.slice(0, -1).flatMap(({ definition }, index) => {
			const known = FlowDefinition.safeParse(definition);
			return known.success ? [{ upTo: (pinned[index + 1]?.entry.seq ?? 0) - 1, definition: known.data }] : [];
		});
		const parked = 'where' in read ? { where: read.where, unknown: read.unknown } : undefined;
		return { state, definition: read.definition, earlier, journal, parked, outbox: last.outbox };
	}

	/** Writes one entry and what belongs to it; there is no await between reading the state it was decided on and this. */
	append({ entry, state, outbox, definition }: Append): void {
		this.#put({
			entry,
			outbox,
			...(definition === undefined ? {} : { definition }),
			...(entry.seq % SNAPSHOT_EVERY === 0 ? { snapshot: state } : {})
		});
	}

	/** Deliveries that failed are remembered at once: the next change may be days away. */
	saveOutbox(outbox: OutboxState): void {
		assert(this.#last, 'what is delivered was journalled');
		this.#put({ ...this.#last, outbox });
	}

	#put(row: Row): void {
		this.#storage.kv.put(keyOf(row.entry.seq), JSON.stringify({ ...row, outbox: packOutbox(row.outbox) }));
		this.#last = row;
	}
}

/** A snapshot that another version of the product wrote is passed over: the journal tells all. */
function readSnapshot(snapshot: unknown): TicketState | undefined {
	const { v } = z.object({ v: z.number().optional() }).parse(snapshot ?? {});
	return v === TICKET_STATE_VERSION ? TicketState.parse(snapshot) : undefined;
}

type Append = {
	readonly entry: JournalEntry;
	readonly state: TicketState;
	readonly outbox: OutboxState;
	/** with a ticket's first entry, and one that gives it another */
	readonly definition?: FlowDefinition | undefined;
};
