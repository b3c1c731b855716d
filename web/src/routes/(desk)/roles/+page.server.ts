import { loadJson } from '#lib/load-json.ts';
import type { RoleView } from '#shared/contract/http/organisation.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => ({ roles: (await loadJson<{ items: RoleView[] }>(event, '/api/v1/roles')).items });
