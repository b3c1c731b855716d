import type { FlowActor } from '#shared/domain/flow/flow-command.ts';
import type { Person } from '#shared/domain/flow/flow-state.ts';

/** Whom a flow calls the initiator: the member of staff who filed the ticket; nobody when a customer did, or a program. */
export const initiatorOf = (actor: FlowActor): Person | null => (actor.kind === 'user' ? { id: actor.id, name: actor.name } : null);
