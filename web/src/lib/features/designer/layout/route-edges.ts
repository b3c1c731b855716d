import type { Band, Place, Route } from './layout-flow.ts';
import type { Edge } from './rank-nodes.ts';

type Run = Omit<Route, 'path'>;
export type Point = readonly [x: number, y: number];

type Aligned = {
	readonly edges: readonly (Edge & { readonly hasWords: boolean })[];
	/** The nodes and passing places of each arrow; none for one that leads back. */
	readonly chains: readonly (readonly string[])[];
	readonly centres: ReadonlyMap<string, number>;
	readonly bands: readonly Band[];
	readonly places: ReadonlyMap<string, Place>;
	readonly rankOf: ReadonlyMap<string, number>;
};

/** Where ways part just below a node, and where they meet just above one. */
const NEAR = 20;
const BACK_NEAR = 10;
const LANE = 26;
const BACK_OFFSET = 28;

/** How every arrow runs: down, across and down again; those that lead back along lanes at the right. Also how far to the right all of it goes. */
export function routeEdges({ edges, chains, centres, bands, places, rankOf }: Aligned): { readonly routes: Run[]; readonly right: number } {
	const forward = edges.filter((_, index) => (chains[index]?.length ?? 0) > 0);
	const many = (end: 'from' | 'to', id: string) => forward.filter((edge) => edge[end] === id).length > 1;
	let right = Math.max(0, ...[...places.values()].map(({ x, width }) => x + width), ...centres.values());
	const band = (id: string): Band => bands[rankOf.get(id) ?? 0] ?? { top: 0, bottom: 0, gap: 0 };
	const routes = edges.map((edge, index): Run => {
		const chain = chains[index] ?? [];
		if (chain.length === 0) {
			right += LANE;
			return backwards(edge, right);
		}
		const points: Point[] = [];
		const source = places.get(edge.from);
		points.push([centres.get(edge.from) ?? 0, source === undefined ? 0 : source.y + source.height]);
		for (const [at, id] of chain.slice(0, -1).entries()) {
			const next = chain[at + 1] ?? '';
			const [x, to] = [centres.get(id) ?? 0, centres.get(next) ?? 0];
			const { bottom } = band(id);
			const { top } = band(next);
			const across = at === 0 && many('from', edge.from) ? bottom + NEAR : next === edge.to && many('to', edge.to) ? top - NEAR : (bottom + top) / 2;
			if (x !== to) points.push([x, across], [to, across]);
			if (next === edge.to) points.push([to, top]);
		}
		return { points, label: labelOf(edge, chain), isBack: false };
	});
	return { routes, right };

	function labelOf({ from, hasWords }: Aligned['edges'][number], chain: readonly string[]): Point {
		const { bottom, gap } = band(from);
		if (!many('from', from)) return [centres.get(from) ?? 0, bottom + (hasWords ? 30 : gap / 2 - 2)];
		return [centres.get(chain[1] ?? '') ?? 0, bottom + NEAR + (hasWords ? 18 : 20)];
	}

	function backwards({ from, to }: Edge, lane: number): Run {
		const [source, target] = [places.get(from), places.get(to)];
		if (source === undefined || target === undefined) return { points: [], label: [0, 0], isBack: true };
		const below = band(from).bottom + BACK_NEAR;
		const above = band(to).top - BACK_NEAR;
		const [x1, x2] = [source.x + source.width / 2 + BACK_OFFSET, target.x + target.width / 2 + BACK_OFFSET];
		return {
			points: [
				[x1, source.y + source.height],
				[x1, below],
				[lane, below],
				[lane, above],
				[x2, above],
				[x2, target.y]
			],
			label: [lane, (below + above) / 2],
			isBack: true
		};
	}
}
