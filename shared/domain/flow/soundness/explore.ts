import type { FlowNode } from '../definition.ts';
import type { Graph } from '../graph.ts';
import { isHuman } from '../is-human.ts';
import type { Net } from '../net/net.ts';
import { threadsOf } from '../net/ready-join.ts';
import { along } from '../net/run-tokens.ts';
import type { Token } from '../net/token.ts';
import { type DepthFirst, depthFirst } from './depth-first.ts';
import { everyWay, optionsOf } from './every-way.ts';
import { keyOf } from './key-of.ts';

/** Something that was done on the way to a fault: which step was left, how, and which arrows were taken where there was a choice. */
export type PathStep = { readonly nodeId: string; readonly outcome: string | null; readonly chosen: readonly string[] };

export type Fault = {
	/**
	 * `deadlock`: threads wait at a join for what never comes; `surplus`: two threads at one place, so that work is done twice; `endless`:
	 * from here no end can be reached; `undecided`: more markings than can be looked at.
	 */
	readonly code: 'deadlock' | 'surplus' | 'endless' | 'undecided';
	readonly nodeId: string;
	readonly path: readonly PathStep[];
};

export type Verdict = {
	readonly fault: Fault | undefined;
	/** How many markings were looked at. */
	readonly markings: number;
	/** Ends that one thread reaches while others go on. */
	readonly early: readonly string[];
};

type Marking = { readonly net: Net; readonly from: number; readonly step: PathStep | undefined; readonly next: number[] };

export const MOST_MARKINGS = 20_000;

/**
 * Whether a flow always ends well from where its tokens are: explores every marking in which all of them rest, breadth first, with the
 * engine's own moves (a drawn flow: `tokens` none, `arriving` one at its start). Soundness as van der Aalst defines it for workflow nets
 * (The Application of Petri Nets to Workflow Management, 1998): it can always still complete, nothing is left over, nothing is stuck.
 *
 * Threads that don't meet can be moved one after another without missing a fault (a persistent set), which keeps parallel branches from
 * multiplying; before a thread cuts others short, ends or goes back, the others are moved too. The path is the shortest among those tried.
 */
export function explore(
	graph: Graph,
	net: Net,
	arriving: readonly Token[],
	{ most = MOST_MARKINGS, all = false }: { most?: number; all?: boolean } = {}
): Verdict {
	return new Explorer(graph, most, all || graph.definition.nodes.some(mayHoldSeveral)).from(net, arriving);
}

class Explorer {
	readonly #graph: Graph;
	readonly #most: number;
	readonly #all: boolean;
	readonly #walk: DepthFirst;
	readonly #markings: Marking[] = [];
	readonly #known = new Map<string, number>();
	readonly #early = new Set<string>();
	#fault: Fault | undefined;

	constructor(graph: Graph, most: number, all: boolean) {
		this.#graph = graph;
		this.#most = most;
		this.#all = all;
		this.#walk = depthFirst(graph);
	}

	from(net: Net, arriving: readonly Token[]): Verdict {
		this.#add(everyWay(this.#graph, net, arriving), -1, undefined);
		for (let index = 0; index < this.#markings.length && this.#fault === undefined; index += 1) {
			if (this.#markings.length > this.#most) this.#fault = { code: 'undecided', nodeId: this.#graph.start, path: [] };
			else this.#expand(index);
		}
		return { fault: this.#fault ?? this.#endless(), markings: this.#markings.length, early: [...this.#early] };
	}

	#expand(index: number): void {
		const marking = this.#markings[index];
		if (marking === undefined || marking.net.tokens.length === 0) return;
		const resting = marking.net.tokens.filter(({ nodeId }) => !isJoin(this.#graph, nodeId)).sort((a, b) => this.#order(a, b));
		const [stuck] = marking.net.tokens;
		if (resting.length === 0 && stuck !== undefined) {
			this.#fault = { code: 'deadlock', nodeId: stuck.nodeId, path: this.#pathTo(index) };
			return;
		}
		for (const token of resting) {
			let isAlone = true;
			for (const outcome of outcomesOf(this.#graph, token.nodeId)) {
				isAlone = this.#complete(index, token, outcome) && isAlone;
				if (this.#fault !== undefined) return;
			}
			if (!this.#all && isAlone) return;
		}
	}

	/** By branches, one after another; whoever may go back waits for the others to have come as far. */
	#order(a: Token, b: Token): number {
		return Number(this.#mayGoBack(a)) - Number(this.#mayGoBack(b)) || this.#rank(a) - this.#rank(b);
	}

	#rank({ nodeId }: Token): number {
		return this.#walk.ranks.get(nodeId) ?? 0;
	}

	#mayGoBack({ nodeId }: Token): boolean {
		return this.#graph.outOf(nodeId).some(({ id }) => this.#walk.back.has(id));
	}

	/**
	 * Every way on from a step that is left. Answers whether the others can do afterwards all that they could do now: not when it cuts
	 * something short, and on the way back in a circle they might be left out for ever.
	 */
	#complete(index: number, token: Token, outcome: string | null): boolean {
		const { net } = this.#markings[index] ?? { net: undefined };
		if (net === undefined) return true;
		const rest = { ...net, tokens: net.tokens.filter((other) => other !== token) };
		const options = optionsOf(this.#graph, token.nodeId, { outcome, isSplit: false, isParallel: false }) ?? [];
		let isAlone = true;
		for (const [edge] of options)
			if (edge !== undefined) {
				const chosen = options.length > 1 ? [edge.id] : [];
				const ways = everyWay(this.#graph, rest, [along(edge, token)]);
				this.#add(ways, index, { nodeId: token.nodeId, outcome, chosen });
				isAlone &&= !(ways ?? []).some(({ cuts, passed }) => cuts || [edge.id, ...passed].some((id) => this.#walk.back.has(id)));
			}
		return isAlone;
	}

	#add(ways: ReturnType<typeof everyWay>, from: number, step: PathStep | undefined): void {
		if (ways === undefined) {
			this.#fault ??= { code: 'undecided', nodeId: step?.nodeId ?? this.#graph.start, path: [] };
			return;
		}
		for (const { net, chosen, ends } of ways) {
			const { key, tidy } = keyOf(this.#graph, net);
			if (net.tokens.length > 0) for (const end of ends) this.#early.add(end);
			let index = this.#known.get(key);
			if (index === undefined) {
				index = this.#markings.length;
				this.#known.set(key, index);
				this.#markings.push({ net: tidy, from, step: step && { ...step, chosen: [...step.chosen, ...chosen] }, next: [] });
				const surplus = tidy.tokens.find((token) => isTooMany(this.#graph, token, tidy.tokens));
				if (surplus !== undefined) this.#fault ??= { code: 'surplus', nodeId: surplus.nodeId, path: this.#pathTo(index) };
			}
			this.#markings[from]?.next.push(index);
		}
	}

	/** The first marking from which no way leads to an end. */
	#endless(): Fault | undefined {
		const back = this.#markings.map((): number[] => []);
		for (const [index, { next }] of this.#markings.entries()) for (const to of next) back[to]?.push(index);
		const ending = new Set<number>();
		const queue = this.#markings.flatMap(({ net }, index) => (net.tokens.length === 0 ? [index] : []));
		for (let index = queue.pop(); index !== undefined; index = queue.pop()) {
			if (ending.has(index)) continue;
			ending.add(index);
			queue.push(...(back[index] ?? []));
		}
		const first = this.#markings.findIndex((_, index) => !ending.has(index));
		return first < 0 ? undefined : { code: 'endless', nodeId: this.#markings[first]?.net.tokens[0]?.nodeId ?? '', path: this.#pathTo(first) };
	}

	#pathTo(index: number): PathStep[] {
		const path: PathStep[] = [];
		for (let at = this.#markings[index]; at !== undefined; at = this.#markings[at.from]) if (at.step !== undefined) path.unshift(at.step);
		return path;
	}
}

const isJoinNode = ({ kind }: FlowNode): boolean => kind === 'parallel' || kind === 'inclusive';

const isJoin = (graph: Graph, nodeId: string): boolean => isJoinNode(graph.node(nodeId));

/** Where so many threads may be at once, more and more are. */
const MOST_TOGETHER = 20;

function isTooMany(graph: Graph, token: Token, tokens: readonly Token[]): boolean {
	const together = tokens.filter((other) => isSamePlace(graph, token, other)).length;
	return together > (mayHoldSeveral(graph.node(token.nodeId)) ? MOST_TOGETHER : 1);
}

const mayHoldSeveral = (node: FlowNode): boolean => ('several' in node && node.several === true) || (isJoinNode(node) && threadsOf(node) > 1);

/** At a join every arrow has its own place. */
function isSamePlace(graph: Graph, a: Token, b: Token): boolean {
	return a.nodeId === b.nodeId && (a.via === b.via || !isJoin(graph, a.nodeId));
}

/** In how many ways a step may be left. */
function outcomesOf(graph: Graph, nodeId: string): readonly (string | null)[] {
	const node = graph.node(nodeId);
	if (isHuman(node)) return node.outcomes.map(({ key }) => key);
	if (node.kind === 'wait-event') return [...node.events.map(({ key }) => key), ...(node.limitMinutes === undefined ? [] : ['timeout'])];
	// A ticket of another flow ends in its own ways; each that an arrow asks for may come, and one that none does.
	if (node.kind === 'subprocess') return [null, ...new Set(graph.outOf(nodeId).flatMap(({ outcome }) => outcome ?? []))];
	return [null];
}
