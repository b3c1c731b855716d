import { maskPhone } from '#shared/domain/customer/mask-phone.ts';
import { normalisePhone } from '#shared/domain/customer/normalise-phone.ts';
import { ok, type Result, refuse } from '#shared/kernel/result.ts';
import type { Deps } from '#worker/deps.ts';

export type SealedPhone = {
	readonly phoneSealed: string;
	readonly phoneMasked: string;
	readonly phoneIndex: string;
	readonly phoneTailIndex: string;
};

export const PHONE_PURPOSE = 'phone';
export const PHONE_TAIL_PURPOSE = 'phone-tail';

/** A phone number as it is stored: sealed, masked, and findable by the whole or its last four digits. Refusal: `customer.phone`. */
export async function sealPhone(
	deps: Deps,
	{ phone, table, rowId }: { phone: string; table: 'customer' | 'person'; rowId: string }
): Promise<Result<SealedPhone>> {
	const normal = normalisePhone(phone);
	if (normal === undefined) return refuse('customer.phone', {}, '/phone');
	const vault = await deps.vault();
	return ok({
		phoneSealed: await vault.seal(normal, { table, column: 'phone', rowId }),
		phoneMasked: maskPhone(normal),
		phoneIndex: await vault.blindIndex(normal, PHONE_PURPOSE),
		phoneTailIndex: await vault.blindIndex(normal.slice(-4), PHONE_TAIL_PURPOSE)
	});
}
