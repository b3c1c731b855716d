import { and, eq, or, type SQL, sql } from 'drizzle-orm';
import { ticketIndex } from '#worker/db/schema/ticket.ts';

/** The SQL form of `ownersOf`: tickets of which the person is the technician, or holds the work that waits. */
export function ownedBy(userId: string): SQL | undefined {
	// Mostly the holder is the technician: only the others are in an index of their own, which the second half names word for word.
	return or(
		eq(ticketIndex.technicianId, userId),
		and(eq(ticketIndex.holderId, userId), sql`${ticketIndex.holderId} is not ${ticketIndex.technicianId}`)
	);
}
