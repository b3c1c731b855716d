import { createContext } from 'svelte';
import type { LiveStatus } from '#lib/live/live-room.svelte.ts';
import { Shortcuts } from '#lib/shortcuts/shortcuts.ts';
import type { Me } from '#shared/contract/http/session.ts';
import type { Actor, Resource } from '#shared/domain/access/actor.ts';
import { canSomewhere, permissionsOn } from '#shared/domain/access/can.ts';
import type { Permission } from '#shared/domain/access/permission.ts';

/** What a new ticket is to start with. */
export type NewTicket = { readonly customerId?: string; readonly equipmentId?: string };

/** What every page of the desk shares: who is signed in, the keys, the state of the page's live rooms, and the dialogs of the shell. */
export class Desk {
	readonly #me: () => Me;
	readonly shortcuts = new Shortcuts();
	/** Set by a page that has live rooms; undefined on the others. */
	live = $state<LiveStatus>();
	/** Who else is on this page. */
	present = $state.raw<readonly { readonly id: string; readonly name: string }[]>([]);
	/** Set while the dialog for a new ticket is open. */
	creating = $state.raw<NewTicket>();
	paletteOpen = $state(false);
	sheetOpen = $state(false);

	constructor(me: () => Me) {
		this.#me = me;
	}

	get me(): Me {
		return this.#me();
	}

	get actor(): Actor {
		return { userId: this.me.user.id, name: this.me.user.name, grants: this.me.grants };
	}

	/** Whether to offer something at all; the API decides each time. */
	may(permission: Permission): boolean {
		return canSomewhere(this.actor, permission);
	}

	/** The permissions held on one ticket or another thing with a place. Looking as another role changes nothing. */
	permissionsOn(resource: Resource): readonly Permission[] {
		return permissionsOn(this.actor, resource);
	}

	create(start: NewTicket = {}): void {
		if (this.may('ticket.create')) this.creating = start;
	}
}

export const [useDesk, provideDesk] = createContext<Desk>();
