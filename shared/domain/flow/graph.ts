import type { Decider } from '#shared/domain/condition/compile-clause.ts';
import { compileCondition } from '#shared/domain/condition/compile-condition.ts';
import { assert } from '#shared/kernel/assert.ts';
import type { FlowDefinition, FlowEdge, FlowNode, Join } from './definition.ts';

/** An edge of a drawn flow, ready to run. `id` is its place among the definition's edges, which never change. */
export type GraphEdge = {
	readonly id: string;
	readonly from: string;
	readonly to: string;
	readonly outcome: string | undefined;
	/** Whether its condition holds; undefined for "otherwise". */
	readonly holds: Decider | undefined;
	readonly drawn: FlowEdge;
};

/** A definition prepared for running and for exploring: looked up by id, conditions compiled. */
export type Graph = {
	readonly definition: FlowDefinition;
	readonly start: string;
	/** The nodes at which threads wait for one another. */
	readonly joins: readonly Join[];
	/** Whether some route leaves the block that this split opens. */
	isLeft(id: string): boolean;
	node(id: string): FlowNode;
	has(id: string): boolean;
	outOf(id: string): readonly GraphEdge[];
	into(id: string): readonly GraphEdge[];
	/** Whether something at node `from` can get onto `edge` without passing the node that the edge leads to. */
	reaches(from: string, edge: GraphEdge): boolean;
};

const made = new WeakMap<FlowDefinition, Graph>();

/** The graph of a definition, made once for each copy of it. */
export function graphOf(definition: FlowDefinition): Graph {
	const known = made.get(definition);
	if (known !== undefined) return known;
	const graph = makeGraph(definition);
	made.set(definition, graph);
	return graph;
}

function makeGraph(definition: FlowDefinition): Graph {
	const nodes = new Map(definition.nodes.map((node) => [node.id, node]));
	const edges = definition.edges.map(
		(drawn, index): GraphEdge => ({
			id: `e${index}`,
			from: drawn.from,
			to: drawn.to,
			outcome: drawn.outcome,
			holds: drawn.when === undefined ? undefined : compileCondition(drawn.when),
			drawn
		})
	);
	const [out, into] = [Map.groupBy(edges, ({ from }) => from), Map.groupBy(edges, ({ to }) => to)];
	const left = new Set(definition.nodes.flatMap((node) => (node.kind === 'route' && node.leaves !== undefined ? [node.leaves] : [])));
	const sources = new Map<string, ReadonlySet<string>>();
	return {
		definition,
		joins: definition.nodes.filter((node): node is Join => (node.kind === 'parallel' || node.kind === 'inclusive') && node.direction === 'join'),
		isLeft: (id) => left.has(id),
		start: definition.nodes.find(({ kind }) => kind === 'start')?.id ?? '',
		node(id) {
			const node = nodes.get(id);
			assert(node, `flow ${definition.id}@${definition.revision} has no node ${id}`);
			return node;
		},
		has: (id) => nodes.has(id),
		outOf: (id) => out.get(id) ?? [],
		into: (id) => into.get(id) ?? [],
		reaches(from, edge) {
			let reaching = sources.get(edge.id);
			if (reaching === undefined) {
				reaching = leadingTo(edge, (id) => into.get(id) ?? []);
				sources.set(edge.id, reaching);
			}
			return reaching.has(from);
		}
	};
}

/** The nodes from which a way leads onto the edge that doesn't pass the edge's own end. */
function leadingTo(edge: GraphEdge, into: (id: string) => readonly GraphEdge[]): ReadonlySet<string> {
	const found = new Set<string>();
	const queue = [edge.from];
	for (let id = queue.pop(); id !== undefined; id = queue.pop()) {
		if (found.has(id) || id === edge.to) continue;
		found.add(id);
		queue.push(...into(id).map(({ from }) => from));
	}
	return found;
}
