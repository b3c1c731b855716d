import type { Actor } from '#shared/domain/access/actor.ts';
import { visibleScopes } from '#shared/domain/access/visible-scopes.ts';
import { normalisePhone } from '#shared/domain/customer/normalise-phone.ts';
import type { KeysetPosition } from '#worker/db/queries/keyset.ts';
import { listCustomers } from '#worker/db/queries/list-customers.ts';
import type { Deps } from '#worker/deps.ts';
import { PHONE_PURPOSE, PHONE_TAIL_PURPOSE } from './seal-phone.ts';

/** Customers one may see; `q` is part of a name, a phone number, its last four digits, or a serial number. */
export async function searchCustomers(
	deps: Deps,
	actor: Actor,
	{ q, position, limit }: { q: string | undefined; position: KeysetPosition | null; limit: number }
) {
	const text = q?.trim() ?? '';
	const phone = normalisePhone(text);
	const vault = text === '' ? undefined : await deps.vault();
	const search =
		vault === undefined
			? undefined
			: {
					text,
					phoneIndex: phone === undefined ? undefined : await vault.blindIndex(phone, PHONE_PURPOSE),
					phoneTailIndex: /^\d{4}$/.test(text) ? await vault.blindIndex(text, PHONE_TAIL_PURPOSE) : undefined
				};
	return listCustomers(deps.db, { scopes: visibleScopes(actor, 'customer.view'), search, position, limit });
}
