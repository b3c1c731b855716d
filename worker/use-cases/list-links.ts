import type { LinkedTicket } from '#shared/contract/http/ticket-links.ts';
import type { Actor } from '#shared/domain/access/actor.ts';
import { can } from '#shared/domain/access/can.ts';
import type { TicketState } from '#shared/domain/ticket/ticket-state.ts';
import { settleInGroups } from '#shared/kernel/settle-in-groups.ts';
import type { Deps } from '#worker/deps.ts';

/** How many tickets are asked at a time. */
const AT_ONCE = 12;

/** What hangs together with a ticket, its parent first, each with how it stands now as far as the actor may see it. */
export async function listLinks({ env }: Deps, actor: Actor, { subject, links }: TicketState): Promise<LinkedTicket[]> {
	const { parent } = subject;
	const own = parent === null ? [] : [{ kind: 'parent' as const, ticketId: parent.ticketId, number: parent.number, holds: false, now: null }];
	const named = [
		...own,
		...links.map(({ kind, ticketId, number, holds, ended }) => ({ kind, ticketId, number, holds: holds && ended === null, now: null }))
	];
	// One that can't be asked now is shown by its number, and keeps the others from nothing.
	const { done } = await settleInGroups(named, AT_ONCE, (link) => standing(env, actor, link));
	return named.map((link) => ({ ...link, now: done.find(({ item }) => item === link)?.value ?? null }));
}

async function standing(env: Env, actor: Actor, { ticketId }: { readonly ticketId: string }): Promise<LinkedTicket['now']> {
	const card = await env.TICKET.getByName(ticketId).card();
	if (card === null) return null;
	const owners = [card.technician?.id, card.holder?.id].flatMap((id) => id ?? []);
	if (!can(actor, 'ticket.view', { path: card.path, owners })) return null;
	const { title, stage, priority, dueAt, technician } = card;
	return { title, stage, priority, dueAt, technicianName: technician?.name ?? null };
}
