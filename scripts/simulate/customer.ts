import { FAULTS } from '#demo/lists/faults/faults.ts';
import { GIVEN_NAMES, SURNAMES } from '#demo/lists/names.ts';
import { NEIGHBOURHOODS } from '#demo/lists/neighbourhoods.ts';
import { PRODUCT_LINES, type ProductKey } from '#demo/lists/product-lines.ts';
import type { Random } from '#demo/random.ts';
import type { UnitView } from '#shared/contract/http/organisation.ts';

const URGENT_CHANCE = 0.15;

/** Who is in trouble, with what and where. */
export type Customer = Readonly<{
	store: UnitView;
	name: string;
	phone: string;
	address: { text: string; adcode: string; lat: number | null; lng: number | null };
	product: ProductKey;
	title: string;
	description: string;
	urgent: boolean;
}>;

/** Somebody who lives near the store. */
export function inventCustomer(store: UnitView, random: Random): Customer {
	const { key } = random.pick(PRODUCT_LINES);
	const { title, description, urgent } = random.pick(FAULTS[key]);
	return {
		store,
		name: `${random.pick(SURNAMES)[0]}${random.pick(GIVEN_NAMES)[0]}`,
		// A segment without subscribers, as in the demo company.
		phone: `154${String(random.integer(0, 99_999_999)).padStart(8, '0')}`,
		address: {
			text: `${store.address}附近${random.pick(NEIGHBOURHOODS)}${random.integer(1, 20)}号楼${random.integer(1, 20)}01室`,
			adcode: store.adcode,
			lat: store.lat,
			lng: store.lng
		},
		product: key,
		title,
		description,
		urgent: urgent === true || random.chance(URGENT_CHANCE)
	};
}
