import { loadJson } from '#lib/load-json.ts';
import type { Page } from '#lib/paged-list.svelte.ts';
import type { DeliveryView } from '#shared/contract/http/operations.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => ({ first: await loadJson<Page<DeliveryView>>(event, '/api/v1/deliveries') });
