import type { Graph } from '../graph.ts';
import type { Net } from '../net/net.ts';
import { isHitWithin, type Token } from '../net/token.ts';
import { explore } from './explore.ts';

/**
 * Whether a flow still always ends well when everything inside the branch of `token` is cancelled and the token begins again where it
 * says; `spared`: splits whose branches go on. A published flow without splits always does.
 */
export function canFinish(graph: Graph, net: Net, token: Token, spared: ReadonlySet<string> = new Set()): boolean {
	if (!graph.definition.nodes.some(({ kind }) => kind === 'parallel' || kind === 'inclusive')) return true;
	const tokens = net.tokens.filter((other) => other.id !== token.id && !isHitWithin(other, token.frames, spared));
	return explore(graph, { tokens, owed: net.owed, minted: net.minted }, [token]).fault === undefined;
}
