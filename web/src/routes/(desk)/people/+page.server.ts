import { loadJson } from '#lib/load-json.ts';
import { loadSearched } from '#lib/load-searched.ts';
import type { PersonView, RoleView, UnitView } from '#shared/contract/http/organisation.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { me } = await event.parent();
	const mayEdit = me.permissions.includes('people.edit');
	const [searched, roles, units] = await Promise.all([
		loadSearched<PersonView>(event, '/api/v1/people'),
		mayEdit ? loadJson<{ items: RoleView[] }>(event, '/api/v1/roles') : { items: [] },
		mayEdit ? loadJson<{ items: UnitView[] }>(event, '/api/v1/units') : { items: [] }
	]);
	return { ...searched, mayEdit, roles: roles.items, units: units.items };
};
