import type { Graph } from '../graph.ts';
import type { Net } from '../net/net.ts';
import type { Frame, Token } from '../net/token.ts';

const followsBlocks = new WeakMap<Graph, boolean>();

/**
 * What a marking is apart from the names of its tokens, as a text to compare, and the marking with fresh names. The blocks that tokens are
 * in only matter to flows in which something leaves or closes a block before all of it is done.
 */
export function keyOf(graph: Graph, net: Net): { readonly key: string; readonly tidy: Net } {
	return needsBlocks(graph) ? withBlocks(net) : withoutBlocks(net);
}

function needsBlocks(graph: Graph): boolean {
	let needs = followsBlocks.get(graph);
	if (needs === undefined) {
		needs = graph.definition.nodes.some(
			(node) => (node.kind === 'route' && node.leaves !== undefined) || (node.kind === 'parallel' && node.need !== undefined)
		);
		followsBlocks.set(graph, needs);
	}
	return needs;
}

const place = ({ nodeId, via }: Token): string => `${nodeId} ${via}`;

function withoutBlocks(net: Net): { key: string; tidy: Net } {
	const tokens = net.tokens
		.toSorted((a, b) => (place(a) < place(b) ? -1 : 1))
		.map(({ nodeId, via }, index): Token => ({ id: `t${index + 1}`, nodeId, via, frames: [] }));
	return { key: tokens.map(place).join(), tidy: { tokens, owed: [], minted: tokens.length } };
}

function withBlocks(net: Net): { key: string; tidy: Net } {
	const order = (token: Token) => `${place(token)} ${token.frames.map(({ nodeId, branch }) => `${nodeId}.${branch}`).join('/')}`;
	const names = new Map<string, string>();
	const rename = (old: string, letter: string) => {
		const known = names.get(old) ?? `${letter}${names.size + 1}`;
		names.set(old, known);
		return known;
	};
	const tokens = net.tokens
		.toSorted((a, b) => (order(a) < order(b) ? -1 : 1))
		.map(({ id, nodeId, via, frames }) => ({
			id: rename(id, 't'),
			nodeId,
			via,
			frames: frames.map((frame): Frame => ({ ...frame, split: rename(frame.split, 's'), by: rename(frame.by, 't') }))
		}));
	// A branch that is owed by a block in which nothing goes on any more is owed by nobody.
	const owed = net.owed.filter(({ split }) => names.has(split)).map((one) => ({ ...one, split: rename(one.split, 's') }));
	const key = JSON.stringify([
		tokens.map(({ id, nodeId, via, frames }) => [id, nodeId, via, frames.map(({ split, by, branch }) => [split, by, branch])]),
		owed.map(({ nodeId, via, split }) => `${nodeId} ${via} ${split}`).toSorted()
	]);
	return { key, tidy: { tokens, owed, minted: names.size } };
}
