import type { FlowDefinition } from '#shared/domain/flow/definition.ts';

/** The first node to which all ways out of a node lead: where the branches of a split meet. Undefined when they don't. */
export function meetingPoint({ edges }: FlowDefinition, nodeId: string): string | undefined {
	const ways = edges.filter(({ from }) => from === nodeId).map(({ to }) => distancesFrom(edges, to, nodeId));
	const [first, ...others] = ways;
	if (first === undefined) return undefined;
	const shared = [...first].filter(([id]) => others.every((way) => way.has(id)));
	const far = (id: string) => Math.max(...ways.map((way) => way.get(id) ?? 0));
	return shared.toSorted(([a], [b]) => far(a) - far(b))[0]?.[0];
}

function distancesFrom(edges: FlowDefinition['edges'], start: string, without: string): ReadonlyMap<string, number> {
	const found = new Map([[start, 0]]);
	const queue = [start];
	for (let id = queue.shift(); id !== undefined; id = queue.shift())
		for (const { from, to } of edges)
			if (from === id && to !== without && !found.has(to)) {
				found.set(to, (found.get(id) ?? 0) + 1);
				queue.push(to);
			}
	return found;
}
