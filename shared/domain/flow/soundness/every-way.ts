import type { Graph, GraphEdge } from '../graph.ts';
import { moveTokens } from '../net/move-tokens.ts';
import type { Net, NetEvent } from '../net/net.ts';
import { type Board, runTokens } from '../net/run-tokens.ts';
import type { Token } from '../net/token.ts';

/** One way in which tokens may come to rest: where they are then, and which arrows were taken where there was a choice. */
export type Way = {
	readonly net: Net;
	readonly chosen: readonly string[];
	/** All arrows that were taken on the way. */
	readonly passed: readonly string[];
	/** Whether it may cut others short, or be cut short: it matters what they had done before. */
	readonly cuts: boolean;
	/** Ends that were reached. */
	readonly ends: readonly string[];
};

/** More ways than this out of one step and nobody understands it; the explorer gives up rather than guess. */
const MOST_CONDITIONS = 8;

/**
 * Every way in which tokens that arrive may come to rest, whatever the conditions hold: the same moves as the engine's, taken once for
 * each combination of choices. Undefined when a split has too many conditions to try them all.
 */
export function everyWay(graph: Graph, net: Net, arriving: readonly Token[]): readonly Way[] | undefined {
	const ways: Way[] = [];
	let script: number[] = [];
	for (;;) {
		const taken: number[] = [];
		const many: number[] = [];
		const chosen: string[] = [];
		const passed: string[] = [];
		const ends: string[] = [];
		let cuts = false;
		let isTooMuch = false;
		let now = net;
		const board: Board = {
			graph,
			net: () => now,
			tell: (event) => {
				cuts ||= isCut(graph, now, event);
				now = moveTokens(now, event);
				if (event.type === 'node.left') ends.push(event.nodeId);
			},
			choose: (node, outcome) => {
				const options = optionsOf(graph, node.id, { outcome, isSplit: node.kind === 'inclusive', isParallel: node.kind === 'parallel' });
				if (options === undefined) isTooMuch = true;
				const pick = script[taken.length] ?? 0;
				const option = options?.[pick] ?? graph.outOf(node.id).slice(0, 1);
				taken.push(pick);
				many.push(options?.length ?? 1);
				passed.push(...option.map(({ id }) => id));
				if ((options?.length ?? 0) > 1) chosen.push(...option.map(({ id }) => id));
				return option;
			},
			pass: () => {},
			rest: () => undefined
		};
		runTokens(board, arriving);
		if (isTooMuch) return undefined;
		ways.push({ net: now, chosen, passed, ends, cuts: cuts || (ends.length > 0 && now.tokens.length > 0) });
		const last = taken.findLastIndex((pick, index) => pick + 1 < (many[index] ?? 0));
		if (last < 0) return ways;
		script = [...taken.slice(0, last), (taken[last] ?? 0) + 1];
	}
}

function isCut(graph: Graph, net: Net, event: NetEvent): boolean {
	switch (event.type) {
		case 'tokens.canceled':
		case 'token.absorbed':
			return true;
		case 'token.waited': {
			const node = graph.node(event.nodeId);
			return node.kind === 'parallel' && node.need !== undefined;
		}
		case 'tokens.joined': {
			const blocks = net.tokens.flatMap(({ id, frames }) => (event.tokenIds.includes(id) ? (frames.at(-1) ?? []) : []));
			// Some of a block's branches leave it together, out of reach of what the others do to it.
			return blocks.some(({ of, split }) => of !== event.tokenIds.length || split !== blocks[0]?.split);
		}
		default:
			return false;
	}
}

/** What may be chosen at a node: single edges, or at an inclusive split sets of them. */
export function optionsOf(
	graph: Graph,
	nodeId: string,
	{ outcome, isSplit, isParallel }: { outcome: string | null; isSplit: boolean; isParallel: boolean }
): readonly (readonly GraphEdge[])[] | undefined {
	const edges = graph.outOf(nodeId);
	if (isParallel) return [edges];
	const fitting = edges.filter((edge) => edge.outcome === undefined || edge.outcome === outcome);
	const conditional = fitting.filter(({ holds }) => holds !== undefined);
	const otherwise = fitting.filter(({ holds }) => holds === undefined).slice(0, 1);
	if (isSplit) {
		if (conditional.length > MOST_CONDITIONS) return undefined;
		const sets = Array.from({ length: 2 ** conditional.length - 1 }, (_, bits) => conditional.filter((_edge, index) => ((bits + 1) >> index) & 1));
		return otherwise.length > 0 ? [otherwise, ...sets] : sets;
	}
	// What stands below "otherwise" is never asked.
	const first = fitting.findIndex(({ holds }) => holds === undefined);
	return (first < 0 ? fitting : fitting.slice(0, first + 1)).map((edge) => [edge]);
}
