import { loadJson } from '#lib/load-json.ts';
import type { UnitView } from '#shared/contract/http/organisation.ts';
import type { Me } from '#shared/contract/http/session.ts';
import type { WallSnapshot } from '#shared/contract/socket/wall.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const me = await loadJson<Me>(event, '/api/v1/me');
	const [wall, units] = await Promise.all([
		loadJson<WallSnapshot>(event, '/api/v1/wall'),
		// Coordinates and region names; somebody who may see the wall but not the organisation gets hubs at their province's label.
		me.permissions.includes('org.view') ? loadJson<{ items: UnitView[] }>(event, '/api/v1/units') : { items: [] }
	]);
	return {
		company: me.company.name,
		hubs: me.hubs,
		wall,
		units: units.items.filter((unit) => unit.kind === 'region' || unit.kind === 'hub'),
		// A wall hangs in a dim room: without a choice of the reader's it is dark.
		theme: event.locals.theme === 'system' ? ('dark' as const) : event.locals.theme
	};
};
