import { type ApiResult, request } from '#lib/api-client.ts';
import type { ReferenceField } from '#lib/forms/form-context.ts';
import type { CustomerView, EquipmentView } from '#shared/contract/http/customer.ts';
import type { Reference } from '#shared/domain/form/answers.ts';

type Found = ApiResult<{ readonly items: readonly (Reference & { readonly detail?: string })[] }>;
const MOST = 8;

/** Whom or what a field of a ticket's form may name, by what was typed. */
export async function findReferences(
	field: ReferenceField,
	query: string,
	{ ticketId, customerId }: { ticketId: string; customerId: string }
): Promise<Found> {
	const q = encodeURIComponent(query);
	switch (field.kind) {
		case 'person': {
			const result = await request<{ items: readonly Reference[] }>({ path: `/api/v1/tickets/${ticketId}/people` });
			return result.ok ? { ok: true, value: { items: result.value.items.filter(({ name }) => name.includes(query)).slice(0, MOST) } } : result;
		}
		case 'customer': {
			const result = await request<{ items: readonly CustomerView[] }>({ path: `/api/v1/customers?q=${q}&limit=${MOST}` });
			if (!result.ok) return result;
			return { ok: true, value: { items: result.value.items.map(({ id, name, phoneMasked }) => ({ id, name, detail: phoneMasked })) } };
		}
		case 'equipment': {
			const whose = field.ofAnyCustomer ? '' : `&customerId=${customerId}`;
			const result = await request<{ items: readonly EquipmentView[] }>({ path: `/api/v1/equipment?q=${q}&limit=${MOST}${whose}` });
			return result.ok ? { ok: true, value: { items: result.value.items.map(({ id, name, serial }) => ({ id, name, detail: serial })) } } : result;
		}
	}
}
