import { loadJson } from '#lib/load-json.ts';
import type { ScenarioView } from '#shared/contract/http/scenario.ts';
import { can } from '#shared/domain/access/can.ts';
import { COMPANY } from '#shared/domain/access/company.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { me } = await event.parent();
	const { items } = await loadJson<{ items: readonly ScenarioView[] }>(event, '/api/v1/scenarios');
	// Names are a help: who may not see the organisation reads the ids.
	const units = await event.locals.api('/api/v1/units');
	const named = units.ok ? ((await units.json()) as { items: readonly { id: string; name: string }[] }).items : [];
	const unitNames = Object.fromEntries(named.map(({ id, name }) => [id, name]));
	return { items, unitNames, mayEdit: can({ userId: me.user.id, name: me.user.name, grants: me.grants }, 'flow.edit', { path: COMPANY }) };
};
