import type { Edge } from './rank-nodes.ts';

type Layers = readonly (readonly string[])[];

const SWEEPS = 8;

/** The nodes of each layer from left to right: in the order of the arrows, and from there with as few crossings as sweeps of barycentres find. */
export function orderLayers(rankOf: ReadonlyMap<string, number>, links: readonly Edge[]): string[][] {
	let layers = asDrawn(rankOf, links);
	let best = layers;
	let fewest = crossings(layers, links);
	for (let sweep = 0; sweep < SWEEPS && fewest > 0; sweep += 1) {
		layers = sweep % 2 === 0 ? swept(layers, links, 'down') : swept(layers.toReversed(), links, 'up').toReversed();
		const count = crossings(layers, links);
		if (count < fewest) [best, fewest] = [layers, count];
	}
	return best.map((layer) => [...layer]);
}

/** First come, first placed, walking along the arrows. */
function asDrawn(rankOf: ReadonlyMap<string, number>, links: readonly Edge[]): Layers {
	const layers: string[][] = Array.from({ length: Math.max(0, ...rankOf.values()) + 1 }, () => []);
	const out = Map.groupBy(links, ({ from }) => from);
	const entered = new Set(links.map(({ to }) => to));
	const seen = new Set<string>();
	const visit = (id: string): void => {
		if (seen.has(id)) return;
		seen.add(id);
		layers[rankOf.get(id) ?? 0]?.push(id);
		for (const { to } of out.get(id) ?? []) visit(to);
	};
	for (const id of rankOf.keys()) if (!entered.has(id)) visit(id);
	for (const id of rankOf.keys()) visit(id);
	return layers;
}

function swept(layers: Layers, links: readonly Edge[], direction: 'down' | 'up'): Layers {
	const done: (readonly string[])[] = [];
	for (const layer of layers) {
		const above = new Map((done.at(-1) ?? []).map((id, index) => [id, index]));
		const centre = new Map(
			layer.map((id, index) => {
				const at = links.flatMap(({ from, to }) => (direction === 'down' ? (to === id ? [from] : []) : from === id ? [to] : []));
				const known = at.flatMap((other) => above.get(other) ?? []);
				return [id, known.length === 0 ? index : known.reduce((sum, value) => sum + value, 0) / known.length];
			})
		);
		done.push(layer.toSorted((a, b) => (centre.get(a) ?? 0) - (centre.get(b) ?? 0)));
	}
	return done;
}

export function crossings(layers: Layers, links: readonly Edge[]): number {
	const at = new Map(layers.flatMap((layer, rank) => layer.map((id, index) => [id, { rank, index }] as const)));
	let count = 0;
	for (const [index, a] of links.entries())
		for (const b of links.slice(index + 1)) {
			const [fromA, fromB, toA, toB] = [at.get(a.from), at.get(b.from), at.get(a.to), at.get(b.to)];
			if (!fromA || !fromB || !toA || !toB || fromA.rank !== fromB.rank) continue;
			if ((fromA.index - fromB.index) * (toA.index - toB.index) < 0) count += 1;
		}
	return count;
}
