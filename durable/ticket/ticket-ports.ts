import type { OutboxTargetState } from '#durable/runtime/outbox-state.ts';
import type { DirectoryQuery } from '#shared/domain/flow/directory.ts';
import type { Person } from '#shared/domain/flow/flow-state.ts';
import type { PinnedFlow } from '#shared/domain/ticket/definition-at.ts';
import type { JournalEntry } from '#shared/domain/ticket/ticket-event.ts';
import type { TicketState } from '#shared/domain/ticket/ticket-state.ts';

/**
 * What a target is told: the entries it has not heard of, in order, and the ticket as it is now. A delayed telling is of several entries;
 * what one of them meant when it happened is said by the state after it.
 */
export type TicketNews = {
	readonly entries: readonly JournalEntry[];
	readonly state: TicketState;
	readonly stateAfter: (entry: JournalEntry) => TicketState;
	/** From the first entry on, with what it runs on and ran on. */
	readonly history: PinnedFlow & { readonly journal: readonly JournalEntry[] };
};

/**
 * What a ticket needs from outside the objects; the worker's composition root fills it in, so that objects know nothing of D1 or of any
 * channel. Every port must bear being told the same news twice.
 */
export type TicketPorts<E> = {
	/** The index of tickets for search, and people's lists of work. */
	projectIndex(env: E, news: TicketNews): Promise<void>;
	/** In-app notices to the people concerned. */
	sendNotices(env: E, news: TicketNews): Promise<void>;
	/** The settlement statement of completed work. */
	settle(env: E, news: TicketNews): Promise<void>;
	/** What the journal asks to be done on other tickets. */
	carryOut(env: E, news: TicketNews): Promise<void>;
	/** What the flow's webhook actions send. */
	deliverWebhooks(env: E, news: TicketNews): Promise<void>;
	/** Shows a delivery in trouble to the administrator, or takes it away when `trouble` is null. */
	reportTrouble(
		env: E,
		report: { readonly ticketId: string; readonly number: string; readonly target: string; readonly trouble: OutboxTargetState | null }
	): Promise<void>;
	/** Answers what a flow asks about people, for a ticket at `path`; one answer per query. */
	lookUpPeople(env: E, path: string, queries: readonly DirectoryQuery[]): Promise<readonly (readonly Person[])[]>;
	nextId(): string;
	now(): number;
};
