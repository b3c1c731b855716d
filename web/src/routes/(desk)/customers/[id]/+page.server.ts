import { loadJson } from '#lib/load-json.ts';
import type { Page } from '#lib/paged-list.svelte.ts';
import type { CustomerView, EquipmentView } from '#shared/contract/http/customer.ts';
import type { TicketSummary } from '#shared/contract/http/ticket.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { id } = event.params;
	const { me } = await event.parent();
	const [customer, tickets, equipment] = await Promise.all([
		loadJson<CustomerView>(event, `/api/v1/customers/${id}`),
		me.permissions.includes('ticket.view') ? loadJson<Page<TicketSummary>>(event, `/api/v1/tickets?customerId=${id}&limit=20`) : undefined,
		me.permissions.includes('equipment.view') ? loadJson<Page<EquipmentView>>(event, `/api/v1/equipment?customerId=${id}&limit=100`) : undefined
	]);
	return { customer, tickets, equipment };
};
