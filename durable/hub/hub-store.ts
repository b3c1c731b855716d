import { z } from 'zod';
import { migrateObject, readMeta, writeMeta } from '#durable/runtime/sqlite-migrate.ts';
import type { HubCounters } from '#shared/domain/board/hub-counters.ts';
import { isOpenStage, OPEN_STAGES, STAGES, type Stage } from '#shared/domain/flow/stage.ts';
import { TicketCard } from '#shared/domain/ticket/ticket-card.ts';
import { HUB_MIGRATIONS } from './migrations.ts';

const Counters: z.ZodType<HubCounters> = z.object({
	hubId: z.string(),
	hubName: z.string(),
	regionId: z.string(),
	adcode: z.string(),
	timeZone: z.string(),
	day: z.string(),
	open: z.record(z.string(), z.int()) as unknown as z.ZodType<HubCounters['open']>,
	overdue: z.int(),
	openedToday: z.int(),
	closedToday: z.int(),
	closedOnTimeToday: z.int(),
	ratingSum: z.int(),
	ratingCount: z.int(),
	settledTodayMinor: z.int(),
	openedByHour: z.array(z.int()).length(24)
});

/** The counters and how many changes made them; one row, written once per flush. */
const Head = z.object({ seq: z.int(), counters: Counters, toldSeq: z.int() });
export type Head = z.infer<typeof Head>;

/** How many cards of one stage a board is sent; the rest is paged through the tickets list. */
const CARDS_PER_STAGE = 200;

/** Where a ticket may be found: among those that only have their number yet, or at any stage. */
const ANYWHERE = ['', ...STAGES].map((stage) => `'${stage}'`).join(', ');

/** Cards kept parsed: what the hub has of a ticket is asked with each of its changes. */
const REMEMBERED_CARDS = 2_000;

/** A hub's database: the cards of its open tickets, by stage, and one row of numbers. */
export class HubStore {
	#storage: DurableObjectStorage;
	#sql: SqlStorage;
	#remembered = new Map<string, TicketCard | null>();
	/** Whose each card is; read when first asked for, as most hubs wake, take a change and sleep again. */
	#technicians: Map<string, string> | undefined;

	constructor(storage: DurableObjectStorage) {
		this.#storage = storage;
		this.#sql = storage.sql;
		migrateObject(storage, HUB_MIGRATIONS);
	}

	head(): Head | undefined {
		const stored = readMeta(this.#sql, 'head');
		return stored === undefined ? undefined : Head.parse(JSON.parse(stored));
	}

	/** The ticket's card; `null` for one that only has its number yet; undefined for a ticket the hub doesn't hold. */
	card(ticketId: string): TicketCard | null | undefined {
		const known = this.#remembered.get(ticketId);
		if (known !== undefined) return known;
		const row = this.#sql
			.exec<{ card: string | null }>(`SELECT card FROM card WHERE stage IN (${ANYWHERE}) AND ticket_id = ?`, ticketId)
			.toArray()[0];
		if (row === undefined) return undefined;
		const card = row.card === null ? null : TicketCard.parse(JSON.parse(row.card));
		this.#remember(ticketId, card);
		return card;
	}

	/** Writes a flush: changed cards and the head, in one transaction. */
	save(cards: readonly TicketCard[], head: Head): void {
		this.#storage.transactionSync(() => {
			for (const card of cards) this.#put(card);
			writeMeta(this.#sql, 'head', JSON.stringify(head));
		});
		for (const card of cards) this.#keepUp(card);
	}

	saveHead(head: Head): void {
		writeMeta(this.#sql, 'head', JSON.stringify(head));
	}

	/** Replaces everything, after a rebuild. Numbers that were issued to tickets nobody has heard of stay issued. */
	replace(cards: readonly TicketCard[], head: Head): void {
		this.#storage.transactionSync(() => {
			this.#sql.exec('DELETE FROM card WHERE card IS NOT NULL');
			for (const card of cards) this.#put(card);
			writeMeta(this.#sql, 'head', JSON.stringify(head));
		});
		this.#remembered.clear();
		this.#technicians = undefined;
	}

	/** A closed ticket's card stays, off the board, until the ticket says that it owes nothing to anybody (`forgetClosed`). */
	#put(card: TicketCard): void {
		const technician = isOpenStage(card.stage) ? (card.technician?.id ?? null) : null;
		const values = [card.stage, technician, JSON.stringify(card)] as const;
		const moved = this.#sql.exec(
			`UPDATE card SET stage = ?, technician_id = ?, card = ? WHERE stage IN (${ANYWHERE}) AND ticket_id = ?`,
			...values,
			card.ticketId
		);
		if (moved.rowsWritten > 0) return;
		this.#sql.exec('INSERT INTO card (stage, technician_id, card, ticket_id, number) VALUES (?, ?, ?, ?, ?)', ...values, card.ticketId, card.number);
	}

	/** What is held in memory beside the tables, after they were written. */
	#keepUp(card: TicketCard): void {
		const open = isOpenStage(card.stage);
		if (open) this.#remember(card.ticketId, card);
		else this.#remembered.delete(card.ticketId);
		if (open && card.technician !== null) this.#technicians?.set(card.ticketId, card.technician.id);
		else this.#technicians?.delete(card.ticketId);
	}

	#remember(ticketId: string, card: TicketCard | null): void {
		this.#remembered.delete(ticketId);
		const [oldest] = this.#remembered.keys();
		if (oldest !== undefined && this.#remembered.size >= REMEMBERED_CARDS) this.#remembered.delete(oldest);
		this.#remembered.set(ticketId, card);
	}

	/** Two hundred cards of every stage, or all that a technician has. */
	cards(technicianId: string | undefined): TicketCard[] {
		if (technicianId !== undefined) return this.#cardsOf(technicianId);
		return OPEN_STAGES.flatMap((stage) =>
			this.#sql
				.exec<{ card: string }>('SELECT card FROM card WHERE stage = ? LIMIT ?', stage, CARDS_PER_STAGE)
				.toArray()
				.map((row) => TicketCard.parse(JSON.parse(row.card)))
		);
	}

	/** Every card there is, of closed tickets too. */
	allCards(): TicketCard[] {
		return this.#sql
			.exec<{ card: string }>('SELECT card FROM card WHERE card IS NOT NULL')
			.toArray()
			.map((row) => TicketCard.parse(JSON.parse(row.card)));
	}

	#cardsOf(technicianId: string): TicketCard[] {
		this.#technicians ??= new Map(
			this.#sql
				.exec<{ id: string; technician: string }>('SELECT ticket_id AS id, technician_id AS technician FROM card WHERE technician_id IS NOT NULL')
				.toArray()
				.map(({ id, technician }) => [id, technician])
		);
		return [...this.#technicians].flatMap(([ticketId, technician]) => (technician === technicianId ? (this.card(ticketId) ?? []) : []));
	}

	loads(): Record<string, number> {
		const busy: readonly Stage[] = ['dispatched', 'enroute', 'doing'];
		const rows = this.#sql
			.exec<{ id: string; n: number }>(
				`SELECT technician_id AS id, count(*) AS n FROM card WHERE technician_id IS NOT NULL AND stage IN (${busy.map(() => '?').join(', ')}) GROUP BY technician_id`,
				...busy
			)
			.toArray();
		return Object.fromEntries(rows.map(({ id, n }) => [id, n]));
	}

	ticketIds(): string[] {
		return this.#sql
			.exec<{ id: string }>('SELECT ticket_id AS id FROM card ORDER BY ticket_id')
			.toArray()
			.map(({ id }) => id);
	}

	/**
	 * Whom to ask in this minute: closed tickets that may still owe something, and the slice of the open ones whose turn it is, so that each
	 * comes round once in `round` minutes. Stateless: a hub sleeps between two minutes.
	 */
	ticketIdsToAsk({ minute, round, most }: { minute: number; round: number; most: number }): string[] {
		const ids = (query: string, ...bindings: number[]) =>
			this.#sql
				.exec<{ id: string }>(query, ...bindings)
				.toArray()
				.map(({ id }) => id);
		const closed = ids(`SELECT ticket_id AS id FROM card WHERE stage IN ('closed', 'canceled') LIMIT ?`, most);
		const { n } = this.#sql.exec<{ n: number }>('SELECT count(*) AS n FROM card').one();
		const slice = Math.ceil(n / round);
		return [
			...new Set([...closed, ...ids('SELECT ticket_id AS id FROM card ORDER BY stage, ticket_id LIMIT ? OFFSET ?', slice, (minute % round) * slice)])
		];
	}

	/** Lets go of tickets that are closed; open ones stay. */
	forgetClosed(ticketIds: readonly string[]): void {
		for (const id of ticketIds) {
			this.#sql.exec(`DELETE FROM card WHERE stage IN ('closed', 'canceled') AND ticket_id = ?`, id);
			this.#remembered.delete(id);
		}
	}

	/** The number of a ticket, counted up per month; kept with the ticket, so that asking again gives the same. */
	issueNumber(ticketId: string, month: string, format: (count: number) => string): string {
		const issued = this.#sql
			.exec<{ number: string }>(`SELECT number FROM card WHERE stage IN (${ANYWHERE}) AND ticket_id = ?`, ticketId)
			.toArray()[0];
		if (issued !== undefined) return issued.number;
		return this.#storage.transactionSync(() => {
			// A count of its own for each month: two requests around midnight may come in either order.
			const count = Number(readMeta(this.#sql, `count ${month}`) ?? 0) + 1;
			const number = format(count);
			writeMeta(this.#sql, `count ${month}`, String(count));
			this.#sql.exec("INSERT INTO card (stage, ticket_id, number) VALUES ('', ?, ?)", ticketId, number);
			return number;
		});
	}
}
