import { loadJson } from '#lib/load-json.ts';
import { type Page, searchOf } from '#lib/paged-list.svelte.ts';
import type { EquipmentView } from '#shared/contract/http/customer.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const q = event.url.searchParams.get('q') ?? '';
	return { q, first: await loadJson<Page<EquipmentView>>(event, `/api/v1/equipment${searchOf({ q })}`) };
};
