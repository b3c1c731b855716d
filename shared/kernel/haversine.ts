export type Coordinates = { readonly lat: number; readonly lng: number };

const EARTH_RADIUS_METRES = 6_371_008.8; // mean radius, IUGG

/** Great-circle distance in metres (haversine formula). */
export function haversine(a: Coordinates, b: Coordinates): number {
	const radians = (degrees: number) => (degrees * Math.PI) / 180;
	const dLat = radians(b.lat - a.lat);
	const dLng = radians(b.lng - a.lng);
	const h = Math.sin(dLat / 2) ** 2 + Math.cos(radians(a.lat)) * Math.cos(radians(b.lat)) * Math.sin(dLng / 2) ** 2;
	return 2 * EARTH_RADIUS_METRES * Math.asin(Math.min(1, Math.sqrt(h)));
}
