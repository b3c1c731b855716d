import { loadJson } from '#lib/load-json.ts';
import type { UnitView } from '#shared/contract/http/organisation.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => ({ units: (await loadJson<{ items: UnitView[] }>(event, '/api/v1/units')).items });
