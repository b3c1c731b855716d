import type { ProvinceShape } from '#lib/map/load-map.ts';
import { projectPlace } from '#lib/map/project-place.ts';
import { provinceCode } from '#lib/marks/province-names.ts';
import type { HubCounters } from '#shared/contract/socket/board.ts';

export type Dot = { readonly hub: HubCounters; readonly x: number; readonly y: number };

type Input = {
	readonly hubs: readonly HubCounters[];
	readonly shapes: readonly ProvinceShape[];
	/** Pixels to a unit of the map. */
	readonly scale: number;
	readonly measureOf: (hub: HubCounters) => number;
	readonly placeOf: (hubId: string) => { readonly lat: number; readonly lng: number } | undefined;
};

const APART_PX = 18;

/**
 * Where each hub stands on the map, the busiest first: where names don't all fit, theirs stay. Hubs without coordinates stand at their
 * province's label, side by side.
 */
export function placeDots({ hubs, shapes, scale, measureOf, placeOf }: Input): Dot[] {
	const labels = new Map(shapes.map((shape) => [shape.code, shape.labelAt]));
	const taken = new Map<string, number>();
	return [...hubs]
		.sort((a, b) => measureOf(b) - measureOf(a))
		.flatMap((hub): Dot[] => {
			const place = placeOf(hub.hubId);
			if (place) return [{ hub, ...projectPlace(place) }];
			const code = provinceCode(hub.adcode);
			const at = labels.get(code);
			if (!at) return [];
			const index = taken.get(code) ?? 0;
			taken.set(code, index + 1);
			return [{ hub, x: at[0] + (index * APART_PX) / scale, y: at[1] }];
		});
}
