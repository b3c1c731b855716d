import { isOpenStage, STAGES, type Stage } from '#shared/domain/flow/stage.ts';
import { TicketCard } from '#shared/domain/ticket/ticket-card.ts';
import type { HeldTicket } from './held-ticket.ts';

/** Where a ticket may be found: among those that only have their number yet, or at any stage. */
const ANYWHERE = ['', ...STAGES].map((stage) => `'${stage}'`).join(', ');
const CLOSED = STAGES.filter((stage) => !isOpenStage(stage))
	.map((stage) => `'${stage}'`)
	.join(', ');

/** Tickets that are held elsewhere and newer, so that their rows here don't count. */
type Except = ReadonlyMap<string, unknown>;

/** The indexed table in which a large hub's tickets rest. What it answers leaves out the tickets of `except`. */
export class CardTable {
	#sql: SqlStorage;
	/** Most hubs never fill it, and then it costs nothing. */
	#isEmpty: boolean;

	constructor(sql: SqlStorage) {
		this.#sql = sql;
		this.#isEmpty = sql.exec('SELECT 1 FROM card LIMIT 1').toArray().length === 0;
	}

	get(ticketId: string): HeldTicket | undefined {
		if (this.#isEmpty) return undefined;
		const row = this.#sql
			.exec<{ number: string; card: string | null }>(`SELECT number, card FROM card WHERE stage IN (${ANYWHERE}) AND ticket_id = ?`, ticketId)
			.toArray()[0];
		return row === undefined ? undefined : { number: row.number, card: row.card === null ? null : parse(row.card) };
	}

	/** Writes a ticket as it is now; null takes it away. */
	set(ticketId: string, held: HeldTicket | null): void {
		if (held === null) {
			if (!this.#isEmpty) this.#sql.exec(`DELETE FROM card WHERE stage IN (${ANYWHERE}) AND ticket_id = ?`, ticketId);
			return;
		}
		const { number, card } = held;
		const open = card !== null && isOpenStage(card.stage) ? card : undefined;
		const technician = open?.technician?.id ?? null;
		const holder = open?.holder?.id ?? null;
		const values = [
			card?.stage ?? '',
			technician,
			holder === technician ? null : holder,
			card === null ? null : JSON.stringify(card),
			number,
			ticketId
		] as const;
		const moved = this.#sql.exec(
			`UPDATE card SET stage = ?, technician_id = ?, holder_id = ?, card = ?, number = ? WHERE stage IN (${ANYWHERE}) AND ticket_id = ?`,
			...values
		);
		if (moved.rowsWritten === 0)
			this.#sql.exec('INSERT INTO card (stage, technician_id, holder_id, card, number, ticket_id) VALUES (?, ?, ?, ?, ?, ?)', ...values);
		this.#isEmpty = false;
	}

	/** Takes every card away; tickets that only have a number stay. */
	clearCards(): void {
		this.#sql.exec('DELETE FROM card WHERE card IS NOT NULL');
	}

	all(except: Except): TicketCard[] {
		return this.#cards(`card IS NOT NULL AND ${REST}`, [this.#shadowed(except)]);
	}

	atStage(stage: Stage, except: Except, most: number): TicketCard[] {
		return this.#cards(`stage = ? AND ${REST} LIMIT ?`, [stage, this.#shadowed(except), most]);
	}

	/** Open ones to which a person was sent or that they hold. */
	ownedBy(personId: string, except: Except): TicketCard[] {
		return this.#cards(`(technician_id = ? OR holder_id = ?) AND ${REST}`, [personId, personId, this.#shadowed(except)]);
	}

	/** Tickets per technician at some stages. */
	loads(stages: readonly Stage[], except: Except): Record<string, number> {
		if (this.#isEmpty) return {};
		const rows = this.#sql
			.exec<{ id: string; n: number }>(
				`SELECT technician_id AS id, count(*) AS n FROM card
				WHERE technician_id IS NOT NULL AND stage IN (${stages.map(() => '?').join(', ')}) AND ${REST} GROUP BY technician_id`,
				...stages,
				this.#shadowed(except)
			)
			.toArray();
		return Object.fromEntries(rows.map(({ id, n }) => [id, n]));
	}

	ids(except: Except): string[] {
		return this.#ids(`${REST} ORDER BY ticket_id`, [this.#shadowed(except)]);
	}

	closedIds(except: Except, most: number): string[] {
		return this.#ids(`stage IN (${CLOSED}) AND ${REST} LIMIT ?`, [this.#shadowed(except), most]);
	}

	/** One of `round` slices of all tickets. */
	slice({ turn, round, except }: { turn: number; round: number; except: Except }): string[] {
		if (this.#isEmpty) return [];
		const { n } = this.#sql.exec<{ n: number }>('SELECT count(*) AS n FROM card').one();
		const length = Math.ceil(n / round);
		return this.#ids('true ORDER BY stage, ticket_id LIMIT ? OFFSET ?', [length, turn * length]).filter((id) => !except.has(id));
	}

	#cards(where: string, bindings: readonly (string | number)[]): TicketCard[] {
		if (this.#isEmpty) return [];
		return this.#sql
			.exec<{ card: string }>(`SELECT card FROM card WHERE ${where}`, ...bindings)
			.toArray()
			.map(({ card }) => parse(card));
	}

	#ids(where: string, bindings: readonly (string | number)[]): string[] {
		if (this.#isEmpty) return [];
		return this.#sql
			.exec<{ id: string }>(`SELECT ticket_id AS id FROM card WHERE ${where}`, ...bindings)
			.toArray()
			.map(({ id }) => id);
	}

	#shadowed(except: Except): string {
		return this.#isEmpty ? '[]' : JSON.stringify([...except.keys()]);
	}
}

const REST = 'ticket_id NOT IN (SELECT value FROM json_each(?))';

const parse = (card: string): TicketCard => TicketCard.parse(JSON.parse(card));
