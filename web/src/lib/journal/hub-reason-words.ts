import { m } from '#lib/paraglide/messages.js';

export const hubReasonWords = {
	store: m.ticket_hub_by_store,
	adcode: m.ticket_hub_by_adcode,
	city: m.ticket_hub_by_city,
	nearest: m.ticket_hub_by_distance,
	chosen: m.ticket_hub_by_choice
};
