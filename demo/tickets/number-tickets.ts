import { ticketNumber } from '#shared/domain/ticket/ticket-number.ts';
import { localDay } from '#shared/kernel/instant.ts';
import type { DemoTicket } from '../demo-company.ts';

/** Each ticket's number by its id, counted hub by hub in order of creation, and how far each hub (by id) has counted. */
export function numberTickets(tickets: readonly DemoTicket[]): {
	readonly numbers: ReadonlyMap<string, string>;
	readonly counts: ReadonlyMap<string, number>;
} {
	const counts = new Map<string, number>();
	const numbers = new Map<string, string>();
	for (const { ticketId, subject, created } of tickets.toSorted((a, b) => a.created.at - b.created.at)) {
		const count = (counts.get(subject.hub.id) ?? 0) + 1;
		counts.set(subject.hub.id, count);
		numbers.set(ticketId, ticketNumber({ hubCode: subject.hub.code, localDay: localDay(created.at, subject.timeZone), count }));
	}
	return { numbers, counts };
}
