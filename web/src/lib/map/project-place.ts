/**
 * Where a place lies on static/china-provinces.json: the Albers equal-area conic projection with standard parallels 25° and 47° and central
 * meridian 105° (the usual one for maps of China; J. P. Snyder, Map Projections: A Working Manual, eq. 14-1 to 14-6 for the sphere). Scale and
 * offset were fitted to the file's own capes and borders; places land within a few units of a map 1000 units wide.
 */
export function projectPlace({ lat, lng }: { lat: number; lng: number }): { x: number; y: number } {
	const rho = Math.sqrt(C - 2 * N * Math.sin(radians(lat))) / N;
	const theta = N * radians(lng - CENTRAL_MERIDIAN);
	return { x: SCALE * rho * Math.sin(theta) + OFFSET_X, y: SCALE * rho * Math.cos(theta) + OFFSET_Y };
}

const radians = (degrees: number): number => (degrees * Math.PI) / 180;

const CENTRAL_MERIDIAN = 105;
const [SOUTH, NORTH] = [radians(25), radians(47)];
const N = (Math.sin(SOUTH) + Math.sin(NORTH)) / 2;
const C = Math.cos(SOUTH) ** 2 + 2 * N * Math.sin(SOUTH);
const SCALE = 1324.706;
/** Kilometres that one unit of the map stands for; the projection keeps areas, so this holds about everywhere. */
export const KM_PER_UNIT = 6371 / SCALE;
const OFFSET_X = 543.282;
const OFFSET_Y = -1392.251;
