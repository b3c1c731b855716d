import { and, eq } from 'drizzle-orm';
import type { OutboxTargetState } from '#durable/runtime/outbox-state.ts';
import { delivery } from '#worker/db/schema/ticket.ts';
import type { Deps } from '#worker/deps.ts';

type Report = { readonly ticketId: string; readonly number: string; readonly target: string; readonly trouble: OutboxTargetState | null };

/** Shows a delivery in trouble on the administrator's page, or takes it away once it got through. */
export async function reportTrouble({ db, now }: Deps, { ticketId, number, target, trouble }: Report): Promise<void> {
	if (trouble === null) {
		await db.delete(delivery).where(and(eq(delivery.ticketId, ticketId), eq(delivery.target, target)));
		return;
	}
	const row = {
		state: trouble.parked ? ('parked' as const) : ('pending' as const),
		fromSeq: trouble.acked + 1,
		attempts: trouble.attempts,
		nextAttemptAt: trouble.nextAttemptAt,
		lastError: trouble.lastError,
		updatedAt: now()
	};
	await db
		.insert(delivery)
		.values({ ticketId, target, number, ...row })
		.onConflictDoUpdate({ target: [delivery.ticketId, delivery.target], set: row });
}
