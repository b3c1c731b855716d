import { LiveRoom } from '#lib/live/live-room.svelte.ts';
import type { Viewer } from '#shared/contract/socket/protocol.ts';
import type { TicketChange, TicketSnapshot } from '#shared/contract/socket/ticket.ts';
import type { Resource } from '#shared/domain/access/actor.ts';
import type { Permission } from '#shared/domain/access/permission.ts';
import { currentStage } from '#shared/domain/flow/current-stage.ts';
import { legalActions } from '#shared/domain/flow/legal-actions.ts';
import { ownersOf } from '#shared/domain/ticket/owners-of.ts';
import { foldTicket } from './fold-ticket.ts';

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

	constructor({ initial, reader }: { initial: TicketSnapshot; reader: Reader }) {
		this.#first = initial;
		this.#reader = reader;
		this.room = new LiveRoom<TicketSnapshot, TicketChange>({
			path: `/api/v1/tickets/${initial.ticket.id}`,
			initial,
			seqOf: ({ ticket }) => ticket.seq,
			fold: foldTicket
		});
	}

	readonly detail = $derived.by<TicketSnapshot>(() => this.room.data ?? this.#first);
	readonly ticket = $derived(this.detail.ticket);
	readonly item = $derived(this.ticket.flow.items[0]);
	readonly stage = $derived(currentStage(this.ticket.flow));
	readonly permissions = $derived.by<readonly Permission[]>(() =>
		// One that has gone to somebody else stays readable as it was, until the reader leaves it.
		// Nor is there anything to be done with one that waits for an administrator, or went on elsewhere.
		this.room.status === 'lost' || this.detail.parked || this.ticket.mergedInto !== null
			? []
			: this.#reader.permissionsOn({ path: this.ticket.subject.path, owners: ownersOf(this.ticket) })
	);
	/** What the reader may do in the flow now; the first is the next step. Nothing while looking as another role. */
	readonly actions = $derived.by(() =>
		this.#reader.readOnly()
			? []
			: legalActions(this.detail.definition, this.ticket.flow, {
					kind: 'user',
					id: this.#reader.id,
					name: this.#reader.name,
					permissions: this.permissions
				})
	);
	readonly viewers = $derived.by<readonly Viewer[]>(() =>
		(this.room.viewers[this.ticket.id] ?? []).filter((viewer) => viewer.id !== this.#reader.id)
	);

	may(permission: Permission): boolean {
		return this.permissions.includes(permission) && !this.#reader.readOnly();
	}
}
