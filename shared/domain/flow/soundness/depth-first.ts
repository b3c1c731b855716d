import type { Graph } from '../graph.ts';

/** A walk through a flow that follows each branch to its end before the next. */
export type DepthFirst = {
	/** When the walk met a node first. */
	readonly ranks: ReadonlyMap<string, number>;
	/** The arrows that lead back to where the walk came from: every circle has one. */
	readonly back: ReadonlySet<string>;
};

export function depthFirst(graph: Graph): DepthFirst {
	const ranks = new Map<string, number>();
	const back = new Set<string>();
	const open = new Set<string>();
	const visit = (id: string): void => {
		ranks.set(id, ranks.size);
		open.add(id);
		for (const edge of graph.outOf(id)) {
			if (open.has(edge.to)) back.add(edge.id);
			else if (!ranks.has(edge.to)) visit(edge.to);
		}
		open.delete(id);
	};
	for (const id of [graph.start, ...graph.definition.nodes.map((node) => node.id)]) if (!ranks.has(id)) visit(id);
	return { ranks, back };
}
