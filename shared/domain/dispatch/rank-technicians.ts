import { type Coordinates, haversine } from '#shared/kernel/haversine.ts';

export type RankedTechnician = { readonly id: string; readonly name: string; readonly openCount: number; readonly metres: number | null };

/**
 * Who could be sent, the least busy first, then the nearest. `metres` are from the customer's address to the nearest place that the
 * technician works from; null when either is unknown, which counts as far.
 */
export function rankTechnicians(
	technicians: readonly { readonly id: string; readonly name: string; readonly places: readonly Coordinates[] }[],
	{ loads, address }: { readonly loads: Readonly<Record<string, number>>; readonly address: Coordinates | null }
): RankedTechnician[] {
	return technicians
		.map(({ id, name, places }) => {
			const distances = address === null ? [] : places.map((place) => haversine(address, place));
			return { id, name, openCount: loads[id] ?? 0, metres: distances.length === 0 ? null : Math.round(Math.min(...distances)) };
		})
		.sort((a, b) => a.openCount - b.openCount || far(a) - far(b) || a.name.localeCompare(b.name, 'zh'));
}

const far = ({ metres }: RankedTechnician): number => metres ?? Number.MAX_SAFE_INTEGER;
