/** The outline of one province, in the units of the file's own width and height. */
export type ProvinceShape = { readonly code: string; readonly path: string; readonly labelAt: readonly [number, number] };

/**
 * The map from static/china-provinces.json, which a deployer may replace; undefined when it is missing or unreadable, and the page shows what
 * it has instead.
 */
export async function loadMap(): Promise<readonly ProvinceShape[] | undefined> {
	try {
		const response = await fetch('/china-provinces.json');
		if (!response.ok) return undefined;
		const file: unknown = await response.json();
		if (typeof file !== 'object' || file === null || !('provinces' in file) || !Array.isArray(file.provinces)) return undefined;
		const shapes = file.provinces.flatMap(readShape);
		return shapes.length > 0 ? shapes : undefined;
	} catch {
		return undefined;
	}
}

function readShape(entry: unknown): ProvinceShape[] {
	if (typeof entry !== 'object' || entry === null || !('adcode' in entry) || !('path' in entry) || !('labelAt' in entry)) return [];
	const { adcode, path, labelAt } = entry;
	if (typeof path !== 'string' || !Array.isArray(labelAt)) return [];
	const [x, y] = labelAt.map(Number);
	return x === undefined || y === undefined ? [] : [{ code: String(adcode).slice(0, 2), path, labelAt: [x, y] }];
}
