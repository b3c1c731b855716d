import { and, eq, isNull } from 'drizzle-orm';
import { alias } from 'drizzle-orm/sqlite-core';
import { unit } from '#worker/db/schema/organisation.ts';
import type { Deps } from '#worker/deps.ts';

const region = alias(unit, 'region');

/** Every working hub with its region. */
export async function findHubs(db: Deps['db']) {
	return db
		.select({
			id: unit.id,
			name: unit.name,
			code: unit.code,
			path: unit.path,
			adcode: unit.adcode,
			lat: unit.lat,
			lng: unit.lng,
			timeZone: unit.timeZone,
			tier: unit.tier,
			regionId: region.id,
			regionName: region.name
		})
		.from(unit)
		.innerJoin(region, eq(region.id, unit.parentId))
		.where(and(eq(unit.kind, 'hub'), isNull(unit.archivedAt)))
		.orderBy(unit.path);
}

export type HubRow = Awaited<ReturnType<typeof findHubs>>[number];

/** The hub as its object is introduced to it. */
export const hubIdentity = (hub: HubRow) => ({
	hubId: hub.id,
	hubName: hub.name,
	code: hub.code,
	regionId: hub.regionId,
	adcode: hub.adcode,
	timeZone: hub.timeZone
});
