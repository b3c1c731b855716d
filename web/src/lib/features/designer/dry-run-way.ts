import type { FlowDefinition } from '#shared/domain/flow/definition.ts';
import { isHuman } from '#shared/domain/flow/is-human.ts';

/** What a dry run passed: nodes, arrows by their index, and when each station was left. */
export type Way = {
	readonly nodes: ReadonlySet<string>;
	readonly edges: ReadonlySet<number>;
	readonly afterMs: ReadonlyMap<string, number>;
};

/**
 * The way through a drawing that leads past these stations in this order. A dry run tells where somebody worked or waited; between two
 * stations lie gateways only, and the shortest way through them is drawn.
 */
export function dryRunWay(definition: FlowDefinition, steps: readonly { readonly nodeId: string; readonly afterMs: number }[], ended: boolean): Way {
	const start = definition.nodes.find(({ kind }) => kind === 'start')?.id;
	const nodes = new Set<string>(start === undefined ? [] : [start]);
	const edges = new Set<number>();
	const walk = (isThere: (id: string) => boolean): void => {
		const found = backTo(definition, nodes, isThere);
		for (const index of found) {
			edges.add(index);
			const edge = definition.edges[index];
			if (edge !== undefined) nodes.add(edge.from).add(edge.to);
		}
	};
	for (const { nodeId } of steps) {
		walk((id) => id === nodeId);
		nodes.add(nodeId);
	}
	const last = steps.at(-1)?.nodeId ?? start;
	if (ended && last !== undefined) walk((id) => definition.nodes.some((node) => node.id === id && node.kind === 'end'));
	return { nodes, edges, afterMs: new Map(steps.map(({ nodeId, afterMs }) => [nodeId, afterMs])) };
}

/** The arrows of a shortest way from what was passed, the latest first, through nodes at which nobody stops. */
function backTo({ nodes, edges }: FlowDefinition, passed: ReadonlySet<string>, isThere: (id: string) => boolean): number[] {
	const stops = new Set(nodes.filter((node) => isHuman(node) || node.kind === 'timer' || node.kind === 'wait-event').map(({ id }) => id));
	const queue: { readonly at: string; readonly way: readonly number[] }[] = [...passed].reverse().map((at) => ({ at, way: [] }));
	const seen = new Set(passed);
	for (let next = queue.shift(); next !== undefined; next = queue.shift())
		for (const [index, { from, to }] of edges.entries()) {
			if (from !== next.at) continue;
			const way = [...next.way, index];
			if (isThere(to)) return way;
			if (seen.has(to) || stops.has(to)) continue;
			seen.add(to);
			queue.push({ at: to, way });
		}
	return [];
}
