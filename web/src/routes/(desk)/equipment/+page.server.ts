import { loadSearched } from '#lib/load-searched.ts';
import type { EquipmentView } from '#shared/contract/http/customer.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = (event) => loadSearched<EquipmentView>(event, '/api/v1/equipment');
