import type { Resource } from '#shared/domain/access/actor.ts';
import { permissionsOn } from '#shared/domain/access/can.ts';
import type { FlowActor } from '#shared/domain/flow/flow-command.ts';
import type { EntryActor } from '#shared/domain/ticket/entry-actor.ts';
import type { TicketSubject } from '#shared/domain/ticket/ticket-state.ts';
import type { Commander } from './ticket-rpc.ts';

/** The commander as the engine sees it: with the permissions held on this very ticket. */
export function flowActor(by: Commander, resource: Resource): FlowActor {
	if (by.kind !== 'user') return { kind: by.kind };
	return { kind: 'user', id: by.actor.userId, name: by.actor.name, permissions: permissionsOn(by.actor, resource) };
}

/** The commander as the timeline of this ticket shows it. */
export function entryActor(by: Commander, { customer }: Pick<TicketSubject, 'customer'>): EntryActor {
	switch (by.kind) {
		case 'user':
			return { kind: 'user', id: by.actor.userId, name: by.actor.name };
		case 'customer':
			return { kind: 'customer', name: customer.name };
		case 'system':
			return { kind: 'system' };
	}
}
