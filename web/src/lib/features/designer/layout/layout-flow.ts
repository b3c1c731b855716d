import { alignLayers } from './align-layers.ts';
import { orderLayers } from './order-layers.ts';
import { type Edge, rankNodes } from './rank-nodes.ts';
import { roundedPath } from './rounded-path.ts';
import { type Point, routeEdges } from './route-edges.ts';

export type Size = { readonly width: number; readonly height: number };
export type Place = Size & { readonly x: number; readonly y: number };
/** How an arrow runs, corner by corner, and where it may carry words; `path` is SVG's. */
export type Route = { readonly points: readonly Point[]; readonly path: string; readonly label: Point; readonly isBack: boolean };
export type Layout = Size & { readonly places: ReadonlyMap<string, Place>; readonly routes: readonly Route[] };

type Drawn = {
	readonly ids: readonly string[];
	readonly edges: readonly (Edge & { readonly hasWords: boolean })[];
	readonly sizeOf: (id: string) => Size;
};

/** What the words on an arrow and the button below them take. */
const GAP_WITH_WORDS = 92;
const GAP = 64;
/** Between layers in which arrows only pass. */
const GAP_PASSING = 36;
const PASSING: Size = { width: 48, height: 0 };

/** A passing place of an arrow that spans several layers; no id has a blank in it. */
const passing = (edge: number, rank: number): string => `${edge} ${rank}`;

/**
 * A flow from top to bottom in layers, after Sugiyama, Tagawa and Toda (Methods for Visual Understanding of Hierarchical System Structures,
 * 1981): longest paths give the layers, barycentres their order, and every layer is placed as near to its neighbours as its own widths
 * allow. Branches stand side by side in the order of their arrows; arrows that lead back run along the right.
 */
export function layoutFlow({ ids, edges, sizeOf }: Drawn): Layout {
	const { rankOf, isBack } = rankNodes(ids, edges);
	const chains = edges.map(({ from, to }, index) =>
		isBack[index] ? [] : [from, ...span((rankOf.get(from) ?? 0) + 1, rankOf.get(to) ?? 0).map((rank) => passing(index, rank)), to]
	);
	const links = chains.flatMap((chain) => chain.slice(1).map((to, at) => ({ from: chain[at] ?? '', to })));
	const ranks = new Map(rankOf);
	for (const [index, chain] of chains.entries())
		for (const [at, id] of chain.slice(1, -1).entries()) ranks.set(id, (rankOf.get(edges[index]?.from ?? '') ?? 0) + at + 1);
	const layers = orderLayers(ranks, links);
	const size = (id: string) => (rankOf.has(id) ? sizeOf(id) : PASSING);
	const centres = alignLayers(layers, links, (id) => size(id).width);
	const bands = stack(layers, { size, isNode: (id) => rankOf.has(id), hasWords: (id) => edges.some((edge) => edge.from === id && edge.hasWords) });
	const places = new Map(
		ids.map((id) => {
			const { width, height } = sizeOf(id);
			return [id, { x: Math.round((centres.get(id) ?? 0) - width / 2), y: bands[rankOf.get(id) ?? 0]?.top ?? 0, width, height }];
		})
	);
	const { routes, right } = routeEdges({ edges, chains, centres, bands, places, rankOf: ranks });
	return { places, routes: routes.map((route) => ({ ...route, path: roundedPath(route.points) })), width: right, height: bands.at(-1)?.bottom ?? 0 };
}

const span = (from: number, to: number): number[] => Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index);

/** A layer's height, and the free space below it. */
export type Band = { readonly top: number; readonly bottom: number; readonly gap: number };

type Looks = { readonly size: (id: string) => Size; readonly isNode: (id: string) => boolean; readonly hasWords: (id: string) => boolean };

function stack(layers: readonly (readonly string[])[], { size, isNode, hasWords }: Looks): Band[] {
	const bands: Band[] = [];
	let top = 0;
	for (const layer of layers) {
		const bottom = top + Math.max(0, ...layer.map((id) => size(id).height));
		const gap = layer.some(hasWords) ? GAP_WITH_WORDS : layer.some(isNode) ? GAP : GAP_PASSING;
		bands.push({ top, bottom, gap });
		top = bottom + gap;
	}
	return bands;
}
