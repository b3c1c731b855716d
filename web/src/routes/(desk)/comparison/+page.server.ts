import { loadJson } from '#lib/load-json.ts';
import type { ComparedHub } from '#shared/contract/http/operations.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => ({
	hubs: (await loadJson<{ items: ComparedHub[] }>(event, '/api/v1/admin/comparisons')).items
});
