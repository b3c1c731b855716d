import { loadJson } from '#lib/load-json.ts';
import type { PersonView, RoleView } from '#shared/contract/http/organisation.ts';
import type { ScenarioDetail, ScenarioView } from '#shared/contract/http/scenario.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { locals, params } = event;
	const scenario = await loadJson<ScenarioDetail>(event, `/api/v1/scenarios/${encodeURIComponent(params.id)}`);
	/** What rules may name is a help: who may not see it still draws. */
	const list = async <T>(path: `/${string}`): Promise<readonly T[]> => {
		const answer = await locals.api(path);
		return answer.ok ? ((await answer.json()) as { items: readonly T[] }).items : [];
	};
	const [roles, people, scenarios] = await Promise.all([
		list<RoleView>('/api/v1/roles'),
		list<PersonView>('/api/v1/people'),
		list<ScenarioView>('/api/v1/scenarios')
	]);
	return {
		scenario,
		roles: roles.map(({ key, nameZh, nameEn }) => ({ key, name: { zh: nameZh, en: nameEn } })),
		people: people.filter(({ active }) => active).map(({ id, name }) => ({ id, name })),
		scenarios: scenarios.map(({ id, name }) => ({ id, name }))
	};
};
