import type { TicketCard } from '#shared/domain/ticket/ticket-card.ts';

/** Open tickets one technician may hold; beyond this a dispatcher is asked to choose another. */
export const TECHNICIAN_CAPACITY = 12;

/** How long a place is held while the assignment is on its way through the ticket and back to the board. */
const HELD_MS = 60_000;

/**
 * Places promised to technicians and not yet on the board. Without them two dispatchers could each give the last free place away in
 * the moment between an assignment and its card. In memory: a hub that forgets them lets one ticket too many through, never loses one.
 */
export class Reservations {
	#held = new Map<string, { readonly technicianId: string; readonly until: number }>();

	/** Holds a place unless the technician's load with what is promised already reaches the capacity. */
	hold({ technicianId, ticketId, at, load }: { technicianId: string; ticketId: string; at: number; load: number }): boolean {
		for (const [id, { until }] of this.#held) if (until <= at) this.#held.delete(id);
		const promised = [...this.#held].filter(([id, held]) => id !== ticketId && held.technicianId === technicianId).length;
		if (load + promised >= TECHNICIAN_CAPACITY) return false;
		this.#held.set(ticketId, { technicianId, until: at + HELD_MS });
		return true;
	}

	/** The card of the assignment is on the board: the load counts it now. */
	settle({ ticketId, technician }: Pick<TicketCard, 'ticketId' | 'technician'>): void {
		if (this.#held.get(ticketId)?.technicianId === technician?.id) this.#held.delete(ticketId);
	}
}
