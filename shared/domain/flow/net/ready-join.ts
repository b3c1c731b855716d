import type { NodeOf } from '../definition.ts';
import type { Graph } from '../graph.ts';
import type { Net, Owed } from './net.ts';
import { type Frame, sharedFrames, type Token } from './token.ts';

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
	const asked = new Set<string>();
	for (const { nodeId } of net.tokens) {
		if (asked.has(nodeId)) continue;
		asked.add(nodeId);
		const node = graph.node(nodeId);
		if ((node.kind !== 'parallel' && node.kind !== 'inclusive') || node.direction !== 'join') continue;
		// Of several tokens on one edge the oldest: the others wait for the next time.
		const waiting = new Map<string, Token>();
		for (const token of net.tokens) if (token.nodeId === nodeId && token.via !== null && !waiting.has(token.via)) waiting.set(token.via, token);
		const tokens = [...waiting.values()];
		if (node.kind === 'inclusive' ? nothingElseCanCome(graph, net, nodeId, waiting) : tokens.length >= needed(graph, node))
			return joining(graph, node, tokens);
	}
	return undefined;
}

function needed(graph: Graph, { id, need }: NodeOf<'parallel'>): number {
	const ways = graph.into(id).length;
	return Math.min(need ?? ways, ways);
}

/**
 * The rule of BPMN 2.0 (OMG formal/2011-01-03, 13.3.4, inclusive gateway): no token elsewhere has a way to an incoming edge that nobody
 * waits on, unless it also has one to an edge where somebody does.
 */
function nothingElseCanCome(graph: Graph, net: Net, nodeId: string, waiting: ReadonlyMap<string, Token>): boolean {
	const edges = graph.into(nodeId);
	const [taken, empty] = [edges.filter(({ id }) => waiting.has(id)), edges.filter(({ id }) => !waiting.has(id))];
	return net.tokens.every(
		(token) =>
			token.nodeId === nodeId || !empty.some((edge) => graph.reaches(token.nodeId, edge)) || taken.some((edge) => graph.reaches(token.nodeId, edge))
	);
}

function joining(graph: Graph, node: NodeOf<'parallel'> | NodeOf<'inclusive'>, tokens: readonly Token[]): Joining {
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
