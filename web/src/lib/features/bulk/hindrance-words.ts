import { m } from '#lib/paraglide/messages.js';
import type { Hindrance } from './bulk-offers.ts';

/** Why an action can't be done with everything that is chosen. */
export function hindranceWords(hindrance: Hindrance): string {
	switch (hindrance.why) {
		case 'permission':
			return m.desk_bulk_permission({ count: hindrance.count });
		case 'state':
			return m.desk_bulk_state({ count: hindrance.count });
		case 'hubs':
			return m.desk_bulk_hubs();
		case 'waiting':
			return m.desk_bulk_waiting();
		case 'many':
			return m.desk_bulk_too_many({ most: hindrance.most });
	}
}
