import type { TicketSummary } from '#shared/contract/http/ticket.ts';
import type { InsistentClient } from './insistent-client.ts';

export type Listed = TicketSummary;

/** The whole index, page by page. */
export async function listTickets(headquarters: InsistentClient): Promise<Listed[]> {
	const tickets: Listed[] = [];
	let cursor: string | null = '';
	while (cursor !== null) {
		const page: { items: Listed[]; nextCursor: string | null } = await headquarters.expect({
			method: 'GET',
			path: `/tickets?limit=100${cursor && `&cursor=${cursor}`}`
		});
		tickets.push(...page.items);
		cursor = page.nextCursor;
	}
	return tickets;
}
