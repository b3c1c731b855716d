import type { Graph } from '../graph.ts';
import { isHitWithin } from '../net/is-within.ts';
import { EMPTY_NET } from '../net/move-tokens.ts';
import type { Net } from '../net/net.ts';
import type { Token } from '../net/token.ts';
import { explore } from './explore.ts';

const ownEarlyEnds = new WeakMap<Graph, readonly string[]>();

/**
 * Whether a flow still ends well when everything inside the branch of `token` is cancelled and the token begins again where it says: it
 * always can, and no thread ends while others run where the drawing doesn't mean it to. `spared`: splits whose branches go on. A published
 * flow without splits always does.
 */
export function canFinish(graph: Graph, net: Net, token: Token, spared: ReadonlySet<string> = new Set()): boolean {
	if (!graph.definition.nodes.some(({ kind }) => kind === 'parallel' || kind === 'inclusive')) return true;
	const tokens = net.tokens.filter((other) => other.id !== token.id && !isHitWithin(other, token.frames, spared));
	return endsWell(graph, { tokens, owed: net.owed, minted: net.minted }, [token]);
}

/** Whether a flow still ends well from where all its threads are, with the same meaning. */
export function canGoOn(graph: Graph, { tokens, owed, minted }: Net): boolean {
	const isOneThread = tokens.length === 1 && !graph.definition.nodes.some(({ kind }) => kind === 'parallel' || kind === 'inclusive');
	return isOneThread || endsWell(graph, { tokens, owed, minted }, []);
}

function endsWell(graph: Graph, net: Net, arriving: readonly Token[]): boolean {
	const { fault, early } = explore(graph, net, arriving);
	return fault === undefined && (early.length === 0 || early.every((end) => earlyEndsOf(graph).includes(end)));
}

/** The ends that one thread of the flow as it is drawn reaches while others go on. */
function earlyEndsOf(graph: Graph): readonly string[] {
	const known = ownEarlyEnds.get(graph) ?? explore(graph, EMPTY_NET, [{ id: 't1', nodeId: graph.start, via: null, frames: [] }]).early;
	ownEarlyEnds.set(graph, known);
	return known;
}
