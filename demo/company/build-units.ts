import type { DemoUnit } from '../demo-company.ts';
import { DISTRICTS } from '../lists/districts.ts';
import { HUBS } from '../lists/hubs.ts';
import { HEADQUARTERS, REGIONS } from '../lists/regions.ts';
import { STORES } from '../lists/stores.ts';
import type { Random } from '../random.ts';
import { TIME_ZONE } from './company-facts.ts';

export const hubIdOf = (code: string): string => `h-${code.toLowerCase()}`;

/** Headquarters, regions, hubs and stores, parents before children. */
export function buildUnits(random: Random): DemoUnit[] {
	const hqPath = `/${HEADQUARTERS.id}/`;
	const headquarters: DemoUnit = {
		...HEADQUARTERS,
		parentId: null,
		kind: 'hq',
		path: hqPath,
		timeZone: TIME_ZONE,
		tier: 1,
		entryCode: null
	};
	const regions = REGIONS.map(
		({ key, ...region }): DemoUnit => ({
			...region,
			parentId: HEADQUARTERS.id,
			kind: 'region',
			path: `${hqPath}${region.id}/`,
			timeZone: TIME_ZONE,
			tier: 1,
			entryCode: null
		})
	);
	return [headquarters, ...regions, ...HUBS.flatMap((row) => buildHub({ row, hqPath, random }))];
}

function buildHub({ row, hqPath, random }: { row: (typeof HUBS)[number]; hqPath: string; random: Random }): DemoUnit[] {
	const { code, region, city, adcode, address, lat, lng, tier } = row;
	const id = hubIdOf(code);
	const regionId = `r-${region}`;
	const path = `${hqPath}${regionId}/${id}/`;
	const hub: DemoUnit = {
		id,
		parentId: regionId,
		kind: 'hub',
		name: `${city}服务中枢`,
		code,
		path,
		adcode,
		address,
		lat,
		lng,
		timeZone: TIME_ZONE,
		tier,
		entryCode: null
	};
	return [hub, ...(STORES[code] ?? []).map((store, index) => buildStore({ store, hub, number: index + 1, random }))];
}

function buildStore({
	store: [adcode, name, road, rest, lat, lng],
	hub,
	number,
	random
}: {
	store: (typeof STORES)[string][number];
	hub: DemoUnit;
	number: number;
	random: Random;
}): DemoUnit {
	const district = DISTRICTS.get(adcode);
	if (district === undefined) throw new Error(`no district ${adcode}`);
	const count = String(number).padStart(3, '0');
	const id = `s-${hub.code.toLowerCase()}-${count}`;
	return {
		id,
		parentId: hub.id,
		kind: 'store',
		name: `云杉${name}`,
		code: `${hub.code}${count}`,
		path: `${hub.path}${id}/`,
		adcode,
		address: `${district.city}${district.name}${road}${rest}`,
		lat,
		lng,
		timeZone: hub.timeZone,
		tier: district.tier,
		entryCode: random.code(12)
	};
}
