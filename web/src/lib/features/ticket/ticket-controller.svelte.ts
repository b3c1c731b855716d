import { LiveRoom } from '#lib/live/live-room.svelte.ts';
import type { Viewer } from '#shared/contract/socket/protocol.ts';
import type { TicketChange, TicketSnapshot } from '#shared/contract/socket/ticket.ts';
import type { Resource } from '#shared/domain/access/actor.ts';
import type { Permission } from '#shared/domain/access/permission.ts';
import { commandRights } from '#shared/domain/flow/command-rights.ts';
import { currentStage } from '#shared/domain/flow/current-stage.ts';
import type { FurtherAction, furtherActions } from '#shared/domain/flow/further-actions.ts';
import { legalActions } from '#shared/domain/flow/legal-actions.ts';
import { ownersOf } from '#shared/domain/ticket/owners-of.ts';
import type { foldTicket } from './fold-ticket.ts';
import { greenChannel } from './green-channel.ts';
import { openWork } from './open-work.ts';

type Reader = {
	readonly id: string;
	readonly name: string;
	readonly permissionsOn: (resource: Resource) => readonly Permission[];
	readonly readOnly: () => boolean;
};

/** One open ticket, live: its state, its journal, what the reader may do with it now, and who else has it open. */
export class TicketController {
	readonly room: LiveRoom<TicketSnapshot, TicketChange>;
	readonly #first: TicketSnapshot;
	readonly #reader: Reader;
	#furtherActions = $state.raw<typeof furtherActions>();

	constructor({ initial, reader }: { initial: TicketSnapshot; reader: Reader }) {
		this.#first = initial;
		this.#reader = reader;
		let fold: typeof foldTicket | undefined;
		this.room = new LiveRoom<TicketSnapshot, TicketChange>({
			path: `/api/v1/tickets/${initial.ticket.id}`,
			initial,
			seqOf: ({ ticket }) => ticket.seq,
			// The rules of the ticket come with the first change: most who open one see none.
			async prepare() {
				fold = (await import('./fold-ticket.ts')).foldTicket;
			},
			fold: (snapshot, changes) => fold?.(snapshot, changes) ?? snapshot
		});
	}

	readonly detail = $derived.by<TicketSnapshot>(() => this.room.data ?? this.#first);
	readonly ticket = $derived(this.detail.ticket);
	/** All that is open, the reader's own first. */
	readonly work = $derived.by(() =>
		openWork({ definition: this.detail.definition, flow: this.ticket.flow, reader: { id: this.#reader.id, permissions: this.permissions } })
	);
	/** The piece of work that the page is about: the reader's own, else the most urgent. */
	readonly item = $derived(this.work[0]?.item);
	readonly stage = $derived(currentStage(this.ticket.flow));
	readonly permissions = $derived.by<readonly Permission[]>(() =>
		// One that has gone to somebody else stays readable as it was, until the reader leaves it.
		// Nor is there anything to be done with one that waits for an administrator, or went on elsewhere.
		this.room.status === 'lost' || this.detail.parked || this.ticket.mergedInto !== null
			? []
			: this.#reader.permissionsOn({ path: this.ticket.subject.path, owners: ownersOf(this.ticket) })
	);
	/** What the reader may do in the flow now; the first is their own next step. Nothing while looking as another role. */
	readonly actions = $derived.by(() => {
		if (this.#reader.readOnly()) return [];
		const ranks = new Map(this.work.map(({ item }, rank) => [item.id, rank]));
		const rank = ({ item }: { readonly item: { readonly id: string } }) => ranks.get(item.id) ?? 0;
		return legalActions(this.detail.definition, this.ticket.flow, this.#actor).toSorted((a, b) => rank(a) - rank(b));
	});
	/** What may be done besides, once the code that knows has come (`learnMore`). */
	readonly further = $derived.by<readonly FurtherAction[]>(() =>
		this.#reader.readOnly() ? [] : (this.#furtherActions?.(this.detail.definition, this.ticket.flow, this.#actor) ?? [])
	);
	/** Whether there may be something to do besides, so that it is worth asking. */
	readonly mayMore = $derived.by(() => {
		const { id, readOnly } = this.#reader;
		const { visits, rounds } = this.ticket.flow;
		const isSigner = rounds.some(({ members }) => members.some(({ holder }) => holder.kind === 'person' && holder.id === id));
		const mayCommand = Object.values(commandRights).some((right) => this.permissions.includes(right));
		return !readOnly() && (mayCommand || isSigner || visits.some(({ by }) => by?.id === id));
	});
	/** The nodes that were let pass. */
	readonly passed = $derived(greenChannel(this.detail.journal));
	readonly isGreen = $derived(this.passed.size > 0);
	readonly viewers = $derived.by<readonly Viewer[]>(() =>
		(this.room.viewers[this.ticket.id] ?? []).filter((viewer) => viewer.id !== this.#reader.id)
	);

	/** Brings the code that explores the flow, which most visits to a ticket need not. */
	async learnMore(): Promise<void> {
		this.#furtherActions ??= (await import('#shared/domain/flow/further-actions.ts')).furtherActions;
	}

	get #actor() {
		return { kind: 'user', id: this.#reader.id, name: this.#reader.name, permissions: this.permissions } as const;
	}

	may(permission: Permission): boolean {
		return this.permissions.includes(permission) && !this.#reader.readOnly();
	}
}
