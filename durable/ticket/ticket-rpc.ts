import type { OutboxState } from '#durable/runtime/outbox-state.ts';
import type { Revocable } from '#durable/runtime/revocation.ts';
import type { Actor } from '#shared/domain/access/actor.ts';
import type { Permission } from '#shared/domain/access/permission.ts';
import type { FlowDefinition, HumanNode } from '#shared/domain/flow/definition.ts';
import type { DecidableCommand } from '#shared/domain/ticket/decidable-command.ts';
import type { PinnedFlow } from '#shared/domain/ticket/definition-at.ts';
import type { TicketCard } from '#shared/domain/ticket/ticket-card.ts';
import type { JournalEntry } from '#shared/domain/ticket/ticket-event.ts';
import type { TicketState, TicketSubject } from '#shared/domain/ticket/ticket-state.ts';
import type { TrackerView } from '#shared/domain/ticket/tracker-view.ts';
import type { Result } from '#shared/kernel/result.ts';

/** Who gives a command: a person with grants, the customer behind a link, or the system itself. */
export type Commander = { readonly kind: 'user'; readonly actor: Actor } | { readonly kind: 'customer' } | { readonly kind: 'system' };

export type Receipt = {
	readonly ticketId: string;
	readonly number: string;
	readonly seq: number;
	readonly version: number;
	readonly stage: TicketCard['stage'];
	readonly replayed: boolean;
};

/** What has to be known of a ticket before a command for it can be prepared. */
export type Briefing = {
	readonly path: string;
	readonly hubId: string;
	readonly customerId: string;
	readonly number: string;
	readonly closed: boolean;
	/** The step that the command is about; null for one that is no longer open, or a command about none. */
	readonly node: HumanNode | null;
};

export type TicketDetailData = PinnedFlow & {
	readonly ticket: TicketState;
	readonly journal: readonly JournalEntry[];
	/** Said when its flow can't be read, and it waits for an administrator. */
	readonly parked?: true | undefined;
};

export type CreateInput = {
	readonly commandId: string;
	readonly by: Commander;
	readonly subject: TicketSubject;
	readonly definition: FlowDefinition;
};

export type CommandInput = {
	readonly commandId: string;
	readonly expectedVersion?: number | undefined;
	readonly by: Commander;
	readonly command: DecidableCommand;
};

/** What a ticket object answers to. Refusals are values; a thrown error is a bug or an outage. */
export type TicketRpc = Revocable & {
	/** Creates the ticket, or repeats the first answer. */
	create(input: CreateInput): Promise<Result<Receipt>>;
	/** Refusals: those of `decide`, `ticket.not-found`, `ticket.stale`. A repeated `commandId` gets the first receipt. */
	command(input: CommandInput): Promise<Result<Receipt>>;
	/**
	 * What taking it to another revision would come to, and nothing happens: where its threads would go on. Refusals: those of `migrate`,
	 * `ticket.not-found`, `ticket.forbidden`.
	 */
	foretell(input: {
		readonly by: Commander;
		readonly command: Extract<DecidableCommand, { type: 'flow.migrate' }>;
	}): Promise<Result<{ readonly at: readonly { readonly nodeId: string; readonly to: string }[] }>>;
	/**
	 * For a command that the worker prepares: the first receipt of one that is repeated, else what to prepare it with. Refusals:
	 * `ticket.not-found`, also for who may not see it, `ticket.forbidden` without `needs`.
	 */
	brief(input: {
		readonly commandId: string;
		readonly by: Commander;
		readonly needs: Permission;
		readonly itemId: string | null;
	}): Promise<Result<{ readonly repeated: Receipt } | Briefing>>;
	/**
	 * Gives a ticket whose flow can't be read a revision that can. Refusals: `ticket.not-found`, `ticket.not-parked`, `ticket.misfit` naming the
	 * nodes that the revision lacks.
	 */
	repin(input: { readonly commandId: string; readonly by: Commander; readonly definition: FlowDefinition }): Promise<Result<Receipt>>;
	/** Takes over a finished history (demo data, migration); refused when the ticket exists: `ticket.exists`. */
	importJournal(input: { readonly definition: FlowDefinition; readonly journal: readonly JournalEntry[] }): Promise<Result<Receipt>>;
	/** The first answer to a command that the same commander gave before; null for a new one. */
	receipt(input: { readonly commandId: string; readonly by: Commander }): Promise<Receipt | null>;
	detail(): Promise<TicketDetailData | null>;
	/** Where it was merged into; null for a ticket that goes its own way. */
	mergedInto(): Promise<string | null>;
	/** What the customer sees. Refusals: `ticket.not-found`, `ticket.merged`, `access.wait` for who looks more often than a person does. */
	tracker(): Promise<Result<TrackerView>>;
	card(): Promise<TicketCard | null>;
	/** Which staff have it open now. */
	viewers(): Promise<readonly { readonly id: string; readonly name: string }[]>;
	/** Delivers what is owed and arms the alarm again; the net under everything. Answers whether all is delivered. */
	sweep(): Promise<boolean>;
	outbox(): Promise<OutboxState>;
	retryDelivery(target: string): Promise<void>;
	dropDelivery(target: string): Promise<void>;
};
