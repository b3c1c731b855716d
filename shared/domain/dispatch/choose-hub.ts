import { type Coordinates, haversine } from '#shared/kernel/haversine.ts';

export type HubCandidate = {
	readonly id: string;
	readonly code: string;
	readonly adcode: string;
	readonly location: Coordinates | null;
};

/** How many digits of a code name the city, and the province. */
const CITY = 4;
const PROVINCE = 2;

/**
 * The hub that serves a place (capabilities E2, E3): its store's hub when a store is known; else the hub whose administrative code
 * (GB/T 2260: 2 digits province, 2 city, 2 county) shares city, then province when that is unambiguous; else the nearest by
 * coordinates. Of several hubs in the place's own city, when coordinates don't say which is nearest, the first by its code (`city`): any of
 * them can serve it, and the same one each time can be explained. Undefined when nothing is known of the place.
 */
export function chooseHub(
	hubs: readonly HubCandidate[],
	place: {
		readonly storeHubId: string | null;
		readonly adcode: string;
		readonly location: Coordinates | null;
	}
): { readonly hubId: string; readonly reason: 'store' | 'adcode' | 'city' | 'nearest' } | undefined {
	if (place.storeHubId !== null && hubs.some((hub) => hub.id === place.storeHubId)) return { hubId: place.storeHubId, reason: 'store' };
	for (const digits of [CITY, PROVINCE]) {
		const matching = place.adcode.length >= digits ? hubs.filter((hub) => hub.adcode.slice(0, digits) === place.adcode.slice(0, digits)) : [];
		const only = matching.length === 1 ? matching[0] : nearest(matching, place.location);
		if (only !== undefined) return { hubId: only.id, reason: 'adcode' };
		const first = digits === CITY ? [...matching].sort((a, b) => (a.code < b.code ? -1 : 1))[0] : undefined;
		if (first !== undefined) return { hubId: first.id, reason: 'city' };
	}
	const closest = nearest(hubs, place.location);
	return closest === undefined ? undefined : { hubId: closest.id, reason: 'nearest' };
}

function nearest(hubs: readonly HubCandidate[], location: Coordinates | null): HubCandidate | undefined {
	if (location === null) return undefined;
	const placed = hubs.flatMap((hub) => (hub.location === null ? [] : [{ hub, metres: haversine(hub.location, location) }]));
	return placed.sort((a, b) => a.metres - b.metres)[0]?.hub;
}
