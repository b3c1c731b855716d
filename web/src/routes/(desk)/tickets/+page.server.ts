import { readTicketFilter, ticketListPath } from '#lib/features/tickets/ticket-filter.ts';
import { loadJson } from '#lib/load-json.ts';
import type { TicketSummary } from '#shared/contract/http/ticket.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const filter = readTicketFilter(event.url.searchParams);
	return { filter, page: await loadJson<{ items: TicketSummary[]; nextCursor: string | null }>(event, ticketListPath(filter)) };
};
