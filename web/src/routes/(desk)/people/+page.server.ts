import { loadJson } from '#lib/load-json.ts';
import { type Page, searchOf } from '#lib/paged-list.svelte.ts';
import type { PersonView, RoleView, UnitView } from '#shared/contract/http/organisation.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { me } = await event.parent();
	const q = event.url.searchParams.get('q') ?? '';
	const mayEdit = me.permissions.includes('people.edit');
	const [first, roles, units] = await Promise.all([
		loadJson<Page<PersonView>>(event, `/api/v1/people${searchOf({ q })}`),
		mayEdit ? loadJson<{ items: RoleView[] }>(event, '/api/v1/roles') : { items: [] },
		mayEdit ? loadJson<{ items: UnitView[] }>(event, '/api/v1/units') : { items: [] }
	]);
	return { q, first, mayEdit, roles: roles.items, units: units.items };
};
