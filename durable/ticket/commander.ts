import type { Resource } from '#shared/domain/access/actor.ts';
import { permissionsOn } from '#shared/domain/access/can.ts';
import type { FlowActor } from '#shared/domain/flow/flow-command.ts';
import type { EntryActor } from '#shared/domain/ticket/ticket-event.ts';
import type { Commander } from './ticket-rpc.ts';

/** The commander as the engine sees it: with the permissions held on this very ticket. */
export function flowActor(by: Commander, resource: Resource): FlowActor {
	if (by.kind !== 'user') return { kind: by.kind };
	return { kind: 'user', id: by.actor.userId, name: by.actor.name, permissions: permissionsOn(by.actor, resource) };
}

/** The commander as the timeline shows it. */
export function entryActor(by: Commander): EntryActor {
	switch (by.kind) {
		case 'user':
			return { kind: 'user', id: by.actor.userId, name: by.actor.name };
		case 'customer':
			return { kind: 'customer', name: by.name };
		case 'system':
			return { kind: 'system' };
	}
}
