import { loadJson } from '#lib/load-json.ts';
import type { TicketDetail } from '#shared/contract/http/ticket.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => ({
	detail: await loadJson<TicketDetail>(event, `/api/v1/tickets/${encodeURIComponent(event.params.id)}`)
});
