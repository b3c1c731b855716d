import type { Revocable } from '#durable/runtime/revocation.ts';
import type { BoardNumbers, HubCounters } from '#shared/domain/board/hub-counters.ts';
import type { TickerItem } from '#shared/domain/board/ticker-item.ts';
import type { TicketCard } from '#shared/domain/ticket/ticket-card.ts';
import type { Result } from '#shared/kernel/result.ts';

/** What a hub is told about itself by whoever first speaks to it; kept, and renewed by every cron sweep. */
export type HubIdentity = {
	readonly hubId: string;
	readonly hubName: string;
	readonly code: string;
	readonly regionId: string;
	readonly adcode: string;
	readonly timeZone: string;
};

export type HubBoard = { readonly hubId: string; readonly seq: number; readonly cards: readonly TicketCard[]; readonly counters: BoardNumbers };

/** All that a hub believes of its tickets, closed ones included that it has not let go of yet. */
export type HubHoldings = {
	readonly seq: number;
	readonly counters: HubCounters;
	readonly cards: readonly TicketCard[];
	/** Whether headquarters said that it keeps these numbers. */
	readonly told: boolean;
};

/** What a hub object answers to. */
export type HubRpc = Revocable & {
	/** The next number of this hub for a ticket; the same again when asked again. */
	issueNumber(input: { readonly hub: HubIdentity; readonly ticketId: string; readonly at: number }): Promise<string>;
	/** Takes a ticket's newest card; one that is not newer than what the hub has changes nothing. Resolves once it is durable. */
	applyCard(input: { readonly card: TicketCard; readonly ticker: readonly TickerItem[] }): Promise<void>;
	/** Holds a place for a ticket with a technician; refused when they have their hands full: `hub.technician-full`. */
	reserveTechnician(input: {
		readonly technicianId: string;
		readonly name: string;
		readonly ticketId: string;
		readonly at: number;
	}): Promise<Result<null>>;
	/** Open tickets per technician of this hub. */
	loads(): Promise<Readonly<Record<string, number>>>;
	/** The newest cards of those of these tickets that it holds. */
	cards(ticketIds: readonly string[]): Promise<readonly TicketCard[]>;
	/** The open tickets that a whole-board viewer, or a technician of what he was sent to or holds (`own:<userId>`), may see. */
	board(audience: string): Promise<HubBoard>;
	setViewers(input: { readonly ticketId: string; readonly viewers: readonly { readonly id: string; readonly name: string }[] }): Promise<void>;
	/** The minute's net: a new day's numbers, news that headquarters missed, a few tickets asked whether they owe anything. */
	sweep(input: { readonly hub: HubIdentity; readonly at: number; readonly all: boolean }): Promise<void>;
	/**
	 * Forgets what it believes, reads it again from the tickets themselves and tells headquarters anew. Answers how many tickets it holds then,
	 * and which of them didn't answer and stay as they were.
	 */
	rebuild(input: {
		readonly hub: HubIdentity;
		readonly ticketIds: readonly string[];
		readonly at: number;
	}): Promise<{ readonly tickets: number; readonly left: readonly string[] }>;
	/** Every ticket the hub issued a number to or holds a card of. */
	ticketIds(): Promise<readonly string[]>;
	/** What it believes, for a comparison with the tickets; null for a hub that has heard of none. */
	holdings(): Promise<HubHoldings | null>;
};
