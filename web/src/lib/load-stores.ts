import { request } from '#lib/api-client.ts';
import type { UnitView } from '#shared/contract/http/organisation.ts';

export type StoreOption = { readonly id: string; readonly name: string };

/** The stores a customer may prefer; none when the organisation can't be asked (the choice then only offers what is set). */
export async function loadStores(): Promise<readonly StoreOption[]> {
	const result = await request<{ items: UnitView[] }>({ path: '/api/v1/units' });
	if (!result.ok) return [];
	return result.value.items.filter((unit) => unit.kind === 'store' && unit.archivedAt === null).map(({ id, name }) => ({ id, name }));
}
