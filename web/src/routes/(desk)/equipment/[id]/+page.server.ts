import { loadJson } from '#lib/load-json.ts';
import type { Page } from '#lib/paged-list.svelte.ts';
import type { EquipmentView } from '#shared/contract/http/customer.ts';
import type { TicketSummary } from '#shared/contract/http/ticket.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { id } = event.params;
	const { me } = await event.parent();
	const [equipment, tickets] = await Promise.all([
		loadJson<EquipmentView>(event, `/api/v1/equipment/${id}`),
		me.permissions.includes('ticket.view') ? loadJson<Page<TicketSummary>>(event, `/api/v1/tickets?equipmentId=${id}&limit=20`) : undefined
	]);
	return { equipment, tickets };
};
