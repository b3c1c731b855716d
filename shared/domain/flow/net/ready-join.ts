import type { FlowNode, Join, NodeOf } from '../definition.ts';
import type { Graph } from '../graph.ts';
import { sharedFrames } from './is-within.ts';
import type { Net, Owed } from './net.ts';
import type { Frame, Token } from './token.ts';

/** A join that fires: which tokens it takes, and the one that goes on. `id` is theirs who opened the split, when all of it is back. */
export type Joining = {
	readonly nodeId: string;
	readonly tokens: readonly Token[];
	readonly owes: readonly Owed[];
	/** The split whose other branches are cancelled. */
	readonly cancels: string | undefined;
	readonly frames: readonly Frame[];
	readonly id: string | undefined;
};

/** The first join that may fire now; asked when every token rests. */
export function readyJoin(graph: Graph, net: Net): Joining | undefined {
	for (const join of graph.joins) {
		if (!net.tokens.some(({ nodeId }) => nodeId === join.id)) continue;
		const waiting = takenBy(join, net);
		if (waiting.size === 0) continue;
		if (join.kind === 'inclusive' ? nothingElseCanCome(graph, net, join.id, waiting) : waiting.size >= needed(graph, join))
			return joining(graph, join, [...waiting.values()].flat());
	}
	return undefined;
}

/** How many threads a gateway sends along each arrow, or takes from it. */
export const threadsOf = (node: FlowNode): number => (node.kind === 'parallel' ? (node.threads ?? 1) : 1);

/** The tokens that a join would take, by the edges they came by. Of too many on one edge the oldest: the others wait for the next time. */
function takenBy(join: Join, net: Net): ReadonlyMap<string, readonly Token[]> {
	const count = threadsOf(join);
	const byEdge = Map.groupBy(
		net.tokens.filter(({ nodeId, via }) => nodeId === join.id && via !== null),
		({ via }) => via ?? ''
	);
	return new Map([...byEdge].flatMap(([via, tokens]) => (tokens.length < count ? [] : [[via, tokens.slice(0, count)]])));
}

function needed(graph: Graph, { id, need }: NodeOf<'parallel'>): number {
	const ways = graph.into(id).length;
	return Math.min(need ?? ways, ways);
}

/**
 * The rule of BPMN 2.0 (OMG formal/2011-01-03, 13.3.4, inclusive gateway): no token elsewhere has a way to an incoming edge that nobody
 * waits on, unless it also has one to an edge where somebody does.
 */
function nothingElseCanCome(graph: Graph, net: Net, nodeId: string, waiting: ReadonlyMap<string, unknown>): boolean {
	const edges = graph.into(nodeId);
	const [taken, empty] = [edges.filter(({ id }) => waiting.has(id)), edges.filter(({ id }) => !waiting.has(id))];
	return net.tokens.every(
		(token) =>
			token.nodeId === nodeId || !empty.some((edge) => graph.reaches(token.nodeId, edge)) || taken.some((edge) => graph.reaches(token.nodeId, edge))
	);
}

function joining(graph: Graph, node: Join, tokens: readonly Token[]): Joining {
	const isPartial = node.kind === 'parallel' && node.need !== undefined;
	const shared = sharedFrames(tokens.map((token) => token.frames));
	// One token shares all of its blocks with itself; the one that it may go on from first is the innermost.
	const frames = isPartial && tokens.length === 1 ? shared.slice(0, -1) : shared;
	const inner = tokens.map((token) => token.frames[frames.length]);
	const frame = inner[0];
	// They come from one split, and each from the end of its branch: nothing inside was left open on the way.
	const isOneSplit = frame !== undefined && inner.every((other) => other?.split === frame.split);
	const isWhole = isOneSplit && tokens.every((token) => token.frames.length === frames.length + 1);
	const taken = new Set(tokens.map(({ via }) => via));
	const split = isPartial && isOneSplit ? frame.split : undefined;
	return {
		nodeId: node.id,
		tokens,
		frames,
		id: isWhole && (isPartial || tokens.length === frame.of) ? frame.by : undefined,
		owes:
			split !== undefined && node.kind === 'parallel' && node.rest === 'absorb'
				? graph.into(node.id).flatMap(({ id }) => (taken.has(id) ? [] : [{ nodeId: node.id, via: id, split }]))
				: [],
		cancels: node.kind === 'parallel' && node.rest === 'cancel' ? split : undefined
	};
}
