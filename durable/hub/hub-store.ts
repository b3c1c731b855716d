import { migrateObject } from '#durable/runtime/migrate-object.ts';
import { isOpenStage, OPEN_STAGES, type Stage } from '#shared/domain/flow/stage.ts';
import { isOwnedBy } from '#shared/domain/ticket/is-owned-by.ts';
import type { TicketCard } from '#shared/domain/ticket/ticket-card.ts';
import { CardTable } from './card-table.ts';
import type { Head } from './head.ts';
import type { HeldTicket } from './held-ticket.ts';
import { HubLog } from './hub-log.ts';
import { HUB_MIGRATIONS } from './migrations.ts';

/** How many cards of one stage a board is sent; the rest is paged through the tickets list. */
const CARDS_PER_STAGE = 200;

/** Stages in which a technician has their hands full. */
const BUSY: readonly Stage[] = ['dispatched', 'enroute', 'doing'];

/** Months of which the count of issued numbers is kept: a request around midnight may name the month before. */
const MONTHS_KEPT = 3;

export type HubLimits = {
	/** rows of the log */
	readonly slots: number;
	/** tickets held in memory before they go to the table */
	readonly held: number;
	/** tickets in one row when the log is begun anew */
	readonly perSave: number;
};

const LIMITS: HubLimits = { slots: 64, held: 1_000, perSave: 50 };

/**
 * What a hub knows: the cards of its tickets and its numbers. Tickets that changed lately are in memory and in the log; those of a hub
 * with more than a thousand rest in an indexed table and come back when they change. Changes are in memory first and last from `save`
 * on; numbers are saved as they are issued.
 */
export class HubStore {
	#storage: DurableObjectStorage;
	#limits: HubLimits;
	#log: HubLog;
	#table: CardTable;
	#head: Head | undefined;
	#issued: Record<string, number> = {};
	/** Newer than the table; null: let go of. */
	#held = new Map<string, HeldTicket | null>();
	#unsaved = new Set<string>();
	#ahead = false;

	constructor(storage: DurableObjectStorage, limits: HubLimits = LIMITS) {
		this.#storage = storage;
		this.#limits = limits;
		migrateObject(storage, HUB_MIGRATIONS);
		this.#log = new HubLog(storage.sql, limits);
		this.#table = new CardTable(storage.sql);
		for (const { head, issued, ahead, changes } of this.#log.read()) {
			this.#head = head ?? undefined;
			this.#issued = issued;
			this.#ahead = ahead;
			for (const [ticketId, held] of changes) this.#held.set(ticketId, held);
		}
	}

	get head(): Head | undefined {
		return this.#head;
	}

	/** Whether the last save says that there may have been more. */
	get isAhead(): boolean {
		return this.#ahead;
	}

	get isSaved(): boolean {
		return this.#unsaved.size === 0;
	}

	/** The ticket's card; `null` for one that only has its number yet; undefined for a ticket the hub doesn't hold. */
	card(ticketId: string): TicketCard | null | undefined {
		const held = this.#held.get(ticketId);
		if (held === undefined) return this.#table.get(ticketId)?.card;
		return held === null ? undefined : held.card;
	}

	/** Takes changed cards and the numbers they made, in memory. */
	put(cards: readonly TicketCard[], head: Head): void {
		this.#head = head;
		for (const card of cards) this.#hold(card.ticketId, { number: card.number, card });
	}

	putHead(head: Head): void {
		this.#head = head;
	}

	/** Makes everything last that is in memory, in one written row. `ahead`: more may follow that will not be saved at once. */
	save({ ahead }: { ahead: boolean }): void {
		this.#ahead = ahead;
		const head = { head: this.#head ?? null, issued: this.#issued, ahead };
		// Many at once are cut into rows as well: a row has an end.
		if (this.#log.hasRoom && this.#unsaved.size <= this.#limits.perSave)
			this.#log.append(
				head,
				[...this.#unsaved].map((id) => [id, this.#held.get(id) ?? null])
			);
		else
			this.#storage.transactionSync(() => {
				this.#dropTraces();
				if (this.#held.size > this.#limits.held) this.#toTable();
				this.#log.restart(head, [...this.#held], this.#limits.perSave);
			});
		this.#unsaved.clear();
	}

	/** Replaces all cards, after a rebuild. Numbers that were issued to tickets nobody has heard of stay issued. */
	replace(cards: readonly TicketCard[], head: Head): void {
		this.#storage.transactionSync(() => {
			for (const [ticketId, held] of this.#held) if (held?.card) this.#hold(ticketId, null);
			this.#table.clearCards();
			this.put(cards, head);
			this.#toTable();
			this.#log.restart({ head, issued: this.#issued, ahead: false }, [], this.#limits.perSave);
		});
		this.#ahead = false;
		this.#unsaved.clear();
	}

	/** Two hundred cards of every stage, or all that a person was sent to or holds. */
	cards(personId: string | undefined): TicketCard[] {
		const held = this.#heldCards();
		if (personId !== undefined)
			return [...held.filter((card) => isOpenStage(card.stage) && isOwnedBy(card, personId)), ...this.#table.ownedBy(personId, this.#held)];
		return OPEN_STAGES.flatMap((stage) => {
			const fresh = held.filter((card) => card.stage === stage).slice(0, CARDS_PER_STAGE);
			return fresh.length === CARDS_PER_STAGE ? fresh : [...fresh, ...this.#table.atStage(stage, this.#held, CARDS_PER_STAGE - fresh.length)];
		});
	}

	/** Every card there is, of closed tickets too. */
	allCards(): TicketCard[] {
		return [...this.#heldCards(), ...this.#table.all(this.#held)];
	}

	/** Open tickets per technician. */
	loads(): Record<string, number> {
		const loads = this.#table.loads(BUSY, this.#held);
		for (const { stage, technician } of this.#heldCards())
			if (technician !== null && BUSY.includes(stage)) loads[technician.id] = (loads[technician.id] ?? 0) + 1;
		return loads;
	}

	ticketIds(): string[] {
		return [...this.#heldIds(), ...this.#table.ids(this.#held)];
	}

	/**
	 * Whom to ask in this minute: closed tickets that may still owe something, and the slice of all whose turn it is, so that each comes
	 * round once in `round` minutes. Stateless: a hub sleeps between two minutes.
	 */
	ticketIdsToAsk({ minute, round, most }: { minute: number; round: number; most: number }): string[] {
		const closed = this.#heldCards().flatMap(({ ticketId, stage }) => (isOpenStage(stage) ? [] : [ticketId]));
		const held = this.#heldIds();
		const slice = Math.ceil(held.length / round);
		const turn = minute % round;
		return [
			...new Set([
				...[...closed, ...this.#table.closedIds(this.#held, most)].slice(0, most),
				...held.slice(turn * slice, (turn + 1) * slice),
				...this.#table.slice({ turn, round, except: this.#held })
			])
		];
	}

	/** Lets go of tickets that are closed; open ones stay. It lasts from the next save on: until then they would merely be asked again. */
	forgetClosed(ticketIds: readonly string[]): void {
		for (const id of ticketIds) {
			const card = this.card(id);
			if (card && !isOpenStage(card.stage)) this.#hold(id, null);
		}
	}

	/** The number of a ticket, counted up per month; kept with the ticket, so that asking again gives the same. */
	issueNumber(ticketId: string, month: string, format: (count: number) => string): string {
		const known = this.#held.get(ticketId)?.number ?? this.#table.get(ticketId)?.number;
		if (known !== undefined) return known;
		const count = (this.#issued[month] ?? 0) + 1;
		const number = format(count);
		const kept = Object.entries({ ...this.#issued, [month]: count }).sort(([a], [b]) => (a < b ? -1 : 1));
		this.#issued = Object.fromEntries(kept.slice(-MONTHS_KEPT));
		this.#hold(ticketId, { number, card: null });
		this.save({ ahead: this.#ahead });
		return number;
	}

	#hold(ticketId: string, held: HeldTicket | null): void {
		this.#held.set(ticketId, held);
		this.#unsaved.add(ticketId);
	}

	#heldIds(): string[] {
		return [...this.#held].flatMap(([id, held]) => (held === null ? [] : [id]));
	}

	#heldCards(): TicketCard[] {
		return [...this.#held.values()].flatMap((held) => held?.card ?? []);
	}

	/** That a ticket was let go of need only be known as long as the table says otherwise. */
	#dropTraces(): void {
		for (const [ticketId, held] of this.#held) if (held === null && this.#table.get(ticketId) === undefined) this.#held.delete(ticketId);
	}

	#toTable(): void {
		for (const [ticketId, held] of this.#held) this.#table.set(ticketId, held);
		this.#held.clear();
	}
}
