import { and, desc, eq, isNotNull, isNull, or, sql } from 'drizzle-orm';
import type { z } from 'zod';
import type { TicketQuery, TicketSummary } from '#shared/contract/http/ticket.ts';
import type { Actor } from '#shared/domain/access/actor.ts';
import { can } from '#shared/domain/access/can.ts';
import type { VisibleScopes } from '#shared/domain/access/visible-scopes.ts';
import { ticketIndex } from '#worker/db/schema/ticket.ts';
import type { Deps } from '#worker/deps.ts';
import { beforePosition } from './before-position.ts';
import { inScopes } from './in-scopes.ts';
import type { KeysetPosition } from './keyset.ts';
import { ownedBy } from './owned-by.ts';

type Filter = Omit<z.output<typeof TicketQuery>, 'cursor'> & {
	readonly scopes: VisibleScopes;
	readonly userId: string;
	readonly position: KeysetPosition | null;
};

/** Tickets inside the scopes, newest first. */
export async function listTickets(
	db: Deps['db'],
	{ scopes, userId, position, q, state, hubId, customerId, equipmentId, technicianId, limit }: Filter
) {
	return db
		.select()
		.from(ticketIndex)
		.where(
			and(
				inScopes({ path: ticketIndex.path, owned: ownedBy(userId), scopes }),
				state === 'open' ? isNull(ticketIndex.closedAt) : state === 'closed' ? isNotNull(ticketIndex.closedAt) : undefined,
				hubId === undefined ? undefined : eq(ticketIndex.hubId, hubId),
				customerId === undefined ? undefined : eq(ticketIndex.customerId, customerId),
				equipmentId === undefined ? undefined : eq(ticketIndex.equipmentId, equipmentId),
				technicianId === undefined ? undefined : eq(ticketIndex.technicianId, technicianId),
				q
					? or(
							eq(ticketIndex.number, q.toUpperCase()),
							sql`instr(${ticketIndex.title}, ${q})`,
							sql`instr(${ticketIndex.customerName}, ${q})`,
							sql`instr(${ticketIndex.number}, ${q.toUpperCase()})`
						)
					: undefined,
				beforePosition({ at: ticketIndex.createdAt, id: ticketIndex.id }, position)
			)
		)
		.orderBy(desc(ticketIndex.createdAt), desc(ticketIndex.id))
		.limit(limit + 1);
}

export type TicketRow = typeof ticketIndex.$inferSelect;

/** The row as the actor may see it: what it cost only with `statement.view`. */
export function ticketSummary(
	{ seq: _seq, path, technicianId, holderId, equipmentId: _equipment, totalMinor, currency, ...row }: TicketRow & { readonly suspendedAt?: number },
	actor: Actor
): TicketSummary {
	const billed = can(actor, 'statement.view', { path, owners: [technicianId, holderId].flatMap((id) => id ?? []) });
	return {
		...row,
		stage: row.stage as TicketSummary['stage'],
		priority: row.priority as TicketSummary['priority'],
		...(billed ? { totalMinor, currency } : { totalMinor: null, currency: null })
	};
}
