import { permissionWords } from '#lib/marks/permission-words.ts';
import { m } from '#lib/paraglide/messages.js';
import type { Holder } from '#shared/domain/flow/flow-state.ts';

/** A person's name, the customer, or the people who hold a permission. */
export function holderName(holder: Holder): string {
	if (holder.kind === 'person') return holder.name;
	if (holder.kind === 'people') return holder.people.map(({ name }) => name).join('、');
	return holder.kind === 'customer' ? m.ticket_customer() : m.ticket_holder_group({ permission: permissionWords[holder.permission]() });
}
