import type { FlowDefinition, FlowEdge, FlowNode } from '#shared/domain/flow/definition.ts';

/** A flow of the file: an edge of Baton's, or what leads from a step to the gateway that spells out its outcomes. */
export type PlannedFlow = { readonly id: string; readonly from: string; readonly to: string; readonly edge: FlowEdge | undefined };

/** The elements of a file, before any XML. */
export type FlowPlan = {
	readonly flows: readonly PlannedFlow[];
	/** Steps with a gateway of their own behind them, and its id. */
	readonly ways: ReadonlyMap<string, string>;
	/** The flow that is taken when no other is, by where it leaves. */
	readonly defaults: ReadonlyMap<string, string>;
};

const SPLITS_ITSELF = new Set<FlowNode['kind']>(['exclusive', 'inclusive', 'parallel']);

/**
 * Which flows a file has for the edges of a definition. BPMN takes all flows that leave a task; Baton takes one. So a step that is left in
 * more than one way, or under a condition, gets an exclusive gateway behind it.
 */
export function planFlow({ nodes, edges }: FlowDefinition): FlowPlan {
	const out = Map.groupBy(edges, ({ from }) => from);
	const chooses = (edge: FlowEdge) => edge.outcome !== undefined || edge.when !== undefined;
	const needsWays = ({ id, kind }: FlowNode) => {
		const own = out.get(id) ?? [];
		return !SPLITS_ITSELF.has(kind) && (own.length > 1 || own.some(chooses));
	};
	// Capital letters keep these ids apart from those of nodes.
	const ways = new Map(nodes.filter(needsWays).map(({ id }) => [id, `Ways_${id}`]));
	const flows = edges.map((edge, index): PlannedFlow => ({ id: `Flow_${index}`, from: ways.get(edge.from) ?? edge.from, to: edge.to, edge }));
	const defaults = new Map<string, string>();
	const isParallel = new Set(nodes.filter(({ kind }) => kind === 'parallel').map(({ id }) => id));
	for (const { id, from, edge } of flows)
		if (edge !== undefined && !chooses(edge) && !defaults.has(from) && !isParallel.has(edge.from) && (out.get(edge.from)?.length ?? 0) > 1)
			defaults.set(from, id);
	const toWays = [...ways].map(([from, to]): PlannedFlow => ({ id: `Flow_${to}`, from, to, edge: undefined }));
	return { flows: [...flows, ...toWays], ways, defaults };
}
