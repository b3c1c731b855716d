import { and, eq, isNull } from 'drizzle-orm';
import { ticketIndex } from '#worker/db/schema/ticket.ts';
import type { Deps } from '#worker/deps.ts';
import { ownedBy } from './owned-by.ts';

/** Whether somebody owns an open ticket of this customer. */
export async function hasOpenTicketOf(db: Deps['db'], { userId, customerId }: { userId: string; customerId: string }): Promise<boolean> {
	const rows = await db
		.select({ id: ticketIndex.id })
		.from(ticketIndex)
		.where(and(ownedBy(userId), eq(ticketIndex.customerId, customerId), isNull(ticketIndex.closedAt)))
		.limit(1);
	return rows.length > 0;
}
