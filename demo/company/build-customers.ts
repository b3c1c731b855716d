import { chooseHub } from '#shared/domain/dispatch/choose-hub.ts';
import { DAY } from '#shared/kernel/instant.ts';
import type { DemoCustomer, DemoPlace, DemoUnit } from '../demo-company.ts';
import { DISTRICTS } from '../lists/districts.ts';
import { GIVEN_NAMES, SURNAMES } from '../lists/names.ts';
import { LEVELS, NEIGHBOURHOODS, TAGS } from '../lists/neighbourhoods.ts';
import { STORES } from '../lists/stores.ts';
import type { Random } from '../random.ts';
import { morningOf } from './calendar.ts';
import { hubCandidates } from './hub-candidates.ts';
import { createPhones } from './name-people.ts';

const PER_STORE = 5;

/** Customers who live around the stores; three in four prefer the store near them. */
export function buildCustomers({ units, date, random }: { units: readonly DemoUnit[]; date: string; random: Random }): DemoCustomer[] {
	const hubs = hubCandidates(units);
	const nextPhone = createPhones(random);
	const roads = new Map(Object.entries(STORES).flatMap(([code, rows]) => rows.map((row, index) => [`${code}${index}`, row[2]] as const)));
	const stores = units.filter((unit) => unit.kind === 'store');
	const homes = stores.flatMap((store) => Array.from({ length: PER_STORE }, () => store));
	return homes.map((store, index): DemoCustomer => {
		const road = roads.get(`${store.code.slice(0, 2)}${Number(store.code.slice(2)) - 1}`) ?? '';
		const address = homeNear({ store, road, random });
		const preferredStoreId = random.chance(0.75) ? store.id : null;
		const hub = chooseHub(hubs, { storeHubId: preferredStoreId === null ? null : store.parentId, adcode: address.adcode, location: address });
		if (hub === undefined) throw new Error(`no hub for ${address.text}`);
		return {
			id: `c-${String(index + 1).padStart(4, '0')}`,
			name: `${random.pick(SURNAMES)[0]}${random.pick(GIVEN_NAMES)[0]}`,
			phone: nextPhone(),
			level: random.weighted(LEVELS),
			tags: random.shuffle(TAGS).slice(
				0,
				random.weighted([
					[0, 45],
					[1, 40],
					[2, 15]
				])
			),
			address,
			preferredStoreId,
			hubId: hub.hubId,
			createdAt: morningOf(date) - Math.round(random.between(35, 1_000) * DAY)
		};
	});
}

/** A flat within about a kilometre of the store, in the same district. */
function homeNear({ store, road, random }: { store: DemoUnit; road: string; random: Random }): DemoPlace {
	const district = DISTRICTS.get(store.adcode);
	if (district === undefined || store.lat === null || store.lng === null) throw new Error(`${store.id} has no place`);
	const lane = `${road}${random.integer(20, 1_900)}号`;
	const flat = `${random.integer(1, 28)}号楼${random.integer(1, 24)}0${random.integer(1, 4)}室`;
	return {
		text: `${district.city}${district.name}${lane}${random.pick(NEIGHBOURHOODS)}${flat}`,
		adcode: store.adcode,
		lat: coordinate(store.lat + random.between(-0.01, 0.01)),
		lng: coordinate(store.lng + random.between(-0.01, 0.01))
	};
}

/** Five decimals are about a metre. */
const coordinate = (value: number): number => Math.round(value * 100_000) / 100_000;
