import { loadJson } from '#lib/load-json.ts';
import type { ScenarioView } from '#shared/contract/http/scenario.ts';
import { can } from '#shared/domain/access/can.ts';
import { COMPANY } from '#shared/domain/access/company.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { me } = await event.parent();
	const { items } = await loadJson<{ items: readonly ScenarioView[] }>(event, '/api/v1/scenarios');
	return { items, mayEdit: can({ userId: me.user.id, name: me.user.name, grants: me.grants }, 'flow.edit', { path: COMPANY }) };
};
