import type { TicketDetailData } from '#durable/ticket/ticket-rpc.ts';
import type { Actor } from '#shared/domain/access/actor.ts';
import { can } from '#shared/domain/access/can.ts';
import type { Permission } from '#shared/domain/access/permission.ts';
import { ownersOf } from '#shared/domain/ticket/owners-of.ts';
import { withoutBills } from '#shared/domain/ticket/without-bills.ts';
import { withoutSecrets } from '#shared/domain/ticket/without-secrets.ts';
import { ok, type Result, refuse } from '#shared/kernel/result.ts';
import type { Deps } from '#worker/deps.ts';

/** A ticket the actor may see and holds `permission` on, without its bills and with what its forms mask, as far as these are not for them. Refusals: `ticket.not-found` (also for what is out of scope), `access.denied`. */
export async function findVisibleTicket({ env }: Deps, actor: Actor, ticketId: string, permission: Permission): Promise<Result<TicketDetailData>> {
	const detail = await env.TICKET.getByName(ticketId).detail();
	if (detail === null) return refuse('ticket.not-found');
	const resource = { path: detail.ticket.subject.path, owners: ownersOf(detail.ticket) };
	if (!can(actor, 'ticket.view', resource)) return refuse('ticket.not-found');
	if (!can(actor, permission, resource)) return refuse('access.denied', { permission });
	const whole = withoutSecrets(detail, (needed) => !can(actor, needed, resource));
	return ok(can(actor, 'statement.view', resource) ? whole : withoutBills(whole));
}
