import type { Edge } from './rank-nodes.ts';

const SPACE = 36;
const SWEEPS = 24;

/**
 * Where the middle of each node lies from left to right: sweeps down and up, each putting a layer as near as possible to the middles of its
 * neighbours. The order and the distances of a layer hold; among all such placings it is the nearest in the sense of least squares.
 */
export function alignLayers(layers: readonly (readonly string[])[], links: readonly Edge[], widthOf: (id: string) => number): Map<string, number> {
	const [above, below] = [Map.groupBy(links, ({ to }) => to), Map.groupBy(links, ({ from }) => from)];
	const centres = new Map<string, number>();
	const place = (layer: readonly string[], wanted: (id: string) => number) => {
		for (const [index, x] of nearest(layer.map(wanted), layer.map(widthOf)).entries()) centres.set(layer[index] ?? '', x);
	};
	const mean = (ids: readonly string[], id: string) =>
		ids.length === 0 ? (centres.get(id) ?? 0) : ids.reduce((sum, other) => sum + (centres.get(other) ?? 0), 0) / ids.length;
	for (const layer of layers)
		place(layer, (id) =>
			mean(
				(above.get(id) ?? []).map(({ from }) => from),
				id
			)
		);
	for (let sweep = 0; sweep < SWEEPS; sweep += 1) {
		for (const layer of layers.toReversed())
			place(layer, (id) =>
				mean(
					(below.get(id) ?? []).map(({ to }) => to),
					id
				)
			);
		for (const layer of layers) place(layer, (id) => mean(neighbours(id), id));
	}
	function neighbours(id: string): string[] {
		return [...(above.get(id) ?? []).map(({ from }) => from), ...(below.get(id) ?? []).map(({ to }) => to)];
	}
	return shiftedToZero(centres, widthOf);
}

/** Middles in the given order, far enough apart, nearest to the wanted ones: neighbours that would overlap are pooled and moved as one. */
function nearest(wanted: readonly number[], widths: readonly number[]): number[] {
	const offsets = widths.map((_, index) => widths.slice(0, index).reduce((sum, width, at) => sum + (width + (widths[at + 1] ?? 0)) / 2 + SPACE, 0));
	const pools: { sum: number; count: number }[] = [];
	for (const [index, value] of wanted.entries()) {
		let pool = { sum: value - (offsets[index] ?? 0), count: 1 };
		for (let last = pools.at(-1); last !== undefined && last.sum / last.count > pool.sum / pool.count; last = pools.at(-1)) {
			pools.pop();
			pool = { sum: pool.sum + last.sum, count: pool.count + last.count };
		}
		pools.push(pool);
	}
	return pools.flatMap(({ sum, count }) => Array.from({ length: count }, () => sum / count)).map((x, index) => x + (offsets[index] ?? 0));
}

function shiftedToZero(centres: Map<string, number>, widthOf: (id: string) => number): Map<string, number> {
	const left = Math.min(0, ...[...centres].map(([id, x]) => x - widthOf(id) / 2));
	const least = centres.size === 0 ? 0 : Math.min(...[...centres].map(([id, x]) => x - widthOf(id) / 2));
	return new Map([...centres].map(([id, x]) => [id, Math.round(x - Math.min(left, least) - Math.max(0, least))]));
}
