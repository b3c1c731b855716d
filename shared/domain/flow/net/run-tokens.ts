import { assert } from '#shared/kernel/assert.ts';
import type { FlowNode } from '../definition.ts';
import type { Graph, GraphEdge } from '../graph.ts';
import type { Net, NetEvent } from './net.ts';
import { type Joining, readyJoin, threadsOf } from './ready-join.ts';
import type { Frame, Token } from './token.ts';

/** What tokens move on: the engine's, where conditions decide and work is opened, or an explorer's, where everything possible is tried. */
export type Board = {
	readonly graph: Graph;
	net(): Net;
	tell(event: NetEvent): void;
	/** The edges by which to go on; several only at a split. */
	choose(node: FlowNode, outcome: string | null): readonly GraphEdge[];
	/** A node that nobody waits at was passed. */
	pass(node: FlowNode): void;
	/** A token came to rest; answers the outcome with which it goes on at once, or undefined when it waits. */
	rest(node: FlowNode, token: Token): string | null | undefined;
};

/** More than any published flow can pass in one go: it has no loop in which nobody waits (`checkDefinition`). */
const MOST_PASSES = 2_000;

/** Moves tokens on until each of them waits for somebody or something, or is gone. */
export function runTokens(board: Board, first: readonly Token[]): void {
	const run = new TokenRun(board);
	run.queue.push(...first);
	run.toRest();
}

/** The token at the other end of an edge. */
export const along = (edge: GraphEdge, token: Pick<Token, 'id' | 'frames'>): Token => ({
	id: token.id,
	nodeId: edge.to,
	via: edge.id,
	frames: token.frames
});

function onlyEdge(board: Board, { nodeId }: Token, outcome: string | null): GraphEdge {
	const [edge] = board.choose(board.graph.node(nodeId), outcome);
	assert(edge, `no way out of ${nodeId} with outcome ${outcome}`);
	return edge;
}

class TokenRun {
	readonly queue: Token[] = [];
	readonly #board: Board;
	#minted = 0;
	#passes = 0;

	constructor(board: Board) {
		this.#board = board;
	}

	toRest(): void {
		for (;;) {
			const token = this.queue.shift();
			if (token !== undefined) this.#arrive(token);
			else {
				// Only now is it certain what may still come to an inclusive join.
				const joining = readyJoin(this.#board.graph, this.#board.net());
				if (joining === undefined) return;
				this.#join(joining);
			}
		}
	}

	#arrive(token: Token): void {
		this.#passes += 1;
		assert(this.#passes < MOST_PASSES, `flow ${this.#board.graph.definition.id} runs in a circle at ${token.nodeId}`);
		const node = this.#board.graph.node(token.nodeId);
		switch (node.kind) {
			case 'start':
			case 'exclusive':
				this.#goOn(token);
				break;
			case 'cc':
			case 'action':
				this.#board.pass(node);
				this.#goOn(token);
				break;
			case 'route':
				this.#goOn(node.leaves === undefined ? token : this.#leaveBlock(token, node.leaves));
				break;
			case 'parallel':
			case 'inclusive':
				if (node.direction === 'split') this.#split(token);
				else this.#waitAtJoin(token);
				break;
			case 'end':
				this.#end(token, node.terminate);
				break;
			default: {
				this.#board.tell({ type: 'node.entered', nodeId: node.id, tokenId: token.id, via: token.via, frames: token.frames });
				const outcome = this.#board.rest(node, token);
				if (outcome === undefined) return;
				this.#board.tell({ type: 'node.left', nodeId: node.id, tokenId: token.id, outcome });
				this.#goOn(token, outcome);
			}
		}
	}

	#goOn(token: Token, outcome: string | null = null): void {
		this.queue.unshift(along(onlyEdge(this.#board, token, outcome), token));
	}

	#split(token: Token): void {
		const node = this.#board.graph.node(token.nodeId);
		const chosen = this.#board.choose(node, null);
		const edges = threadsOf(node) === 1 ? chosen : chosen.flatMap((edge) => Array.from({ length: threadsOf(node) }, () => edge));
		const [only] = edges;
		assert(only, `no way out of ${token.nodeId}`);
		// One way opens no block, unless it was drawn to be left as a whole.
		if (edges.length === 1 && !(node.kind === 'parallel' && this.#board.graph.isLeft(node.id))) {
			this.queue.unshift(along(only, token));
			return;
		}
		const split = this.#mint('s');
		const branches = edges.map((edge, branch) => {
			const frame: Frame = { split, by: token.id, nodeId: token.nodeId, branch, of: edges.length };
			return along(edge, { id: this.#mint('t'), frames: [...token.frames, frame] });
		});
		this.queue.unshift(...branches);
	}

	#waitAtJoin({ id, nodeId, via, frames }: Token): void {
		const owed = this.#board.net().owed.find((one) => one.nodeId === nodeId && one.via === via && frames.some(({ split }) => split === one.split));
		if (owed === undefined) this.#board.tell({ type: 'token.waited', nodeId, tokenId: id, via, frames });
		else this.#board.tell({ type: 'token.absorbed', ...owed });
	}

	#join({ nodeId, tokens, owes, cancels, frames, id }: Joining): void {
		this.#board.tell({ type: 'tokens.joined', nodeId, tokenIds: tokens.map((token) => token.id), owes: [...owes] });
		if (cancels !== undefined) this.#cancel((others) => others.some(({ split }) => split === cancels));
		this.#goOn({ id: id ?? this.#mint('t'), nodeId, via: null, frames: [...frames] });
	}

	/** Out of the innermost block that was opened by the split `leaves`; all that goes on in it is cancelled. */
	#leaveBlock(token: Token, leaves: string): Token {
		const depth = token.frames.findLastIndex(({ nodeId }) => nodeId === leaves);
		const frame = token.frames[depth];
		if (frame === undefined) return token;
		this.#cancel((frames) => frames.some(({ split }) => split === frame.split));
		return { ...token, id: frame.by, frames: token.frames.slice(0, depth) };
	}

	#end({ id: tokenId, nodeId, via, frames }: Token, terminate: boolean): void {
		this.#board.tell({ type: 'node.entered', nodeId, tokenId, via, frames });
		this.#board.tell({ type: 'node.left', nodeId, tokenId, outcome: null });
		if (terminate) this.#cancel(() => true);
	}

	#cancel(isHit: (frames: readonly Frame[]) => boolean): void {
		const tokenIds = this.#board.net().tokens.flatMap(({ id, frames }) => (isHit(frames) ? [id] : []));
		this.queue.splice(0, this.queue.length, ...this.queue.filter(({ frames }) => !isHit(frames)));
		if (tokenIds.length > 0) this.#board.tell({ type: 'tokens.canceled', tokenIds });
	}

	#mint(letter: 's' | 't'): string {
		this.#minted = Math.max(this.#minted, this.#board.net().minted) + 1;
		return `${letter}${this.#minted}`;
	}
}
