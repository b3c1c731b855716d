import { m } from '#lib/paraglide/messages.js';
import type { EntryActor } from '#shared/domain/ticket/entry-actor.ts';

export const actorName = (actor: EntryActor): string =>
	actor.kind === 'system' ? m.ticket_actor_system() : actor.kind === 'customer' ? m.ticket_actor_customer({ name: actor.name }) : actor.name;
