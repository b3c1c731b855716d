import { assert } from '#shared/kernel/assert.ts';
import { actionRequested } from './action-requested.ts';
import type { FlowNode } from './definition.ts';
import { flowFacts } from './flow-facts.ts';
import type { GraphEdge } from './graph.ts';
import { isHuman } from './is-human.ts';
import { type Board, runTokens } from './net/run-tokens.ts';
import type { Token } from './net/token.ts';
import { openWork } from './round/open-work.ts';
import { emit, type Run } from './run.ts';
import { startWaiting } from './start-waiting.ts';

/** The board on which a ticket's tokens move: conditions decide the way, and whoever has to act gets work. */
export const engineBoard = (run: Run): Board => ({
	graph: run.graph,
	net: () => run.state,
	tell: (event) => emit(run, event),
	choose: (node, outcome) => chooseEdges(run, node, outcome),
	pass: (node) => {
		if (node.kind === 'action' || node.kind === 'cc') actionRequested(run, node);
	},
	rest: (node, token) => (isHuman(node) ? openWork(run, node, token) : startWaiting(run, node, token))
});

/** Moves tokens on, and ends the flow with the last of them. */
export function moveOn(run: Run, tokens: readonly Token[]): void {
	runTokens(engineBoard(run), tokens);
	if (run.state.tokens.length > 0 || run.state.status !== 'running') return;
	const last = run.state.visits.at(-1);
	assert(last, 'a flow that ends went somewhere');
	emit(run, { type: 'flow.ended', nodeId: last.nodeId });
}

/** A thread leaves its node with an outcome: back to who returned it, when that was asked for, or along an edge. */
export function leave(run: Run, token: Token, outcome: string | null): void {
	const comeback = run.state.comebacks.find(({ tokenId, nodeId }) => tokenId === token.id && nodeId === token.nodeId);
	emit(run, { type: 'node.left', nodeId: token.nodeId, tokenId: token.id, outcome });
	if (comeback !== undefined) {
		moveOn(run, [{ ...token, nodeId: comeback.toNodeId, via: null }]);
		return;
	}
	const [edge] = chooseEdges(run, run.graph.node(token.nodeId), outcome);
	assert(edge, `no way out of ${token.nodeId} with outcome ${outcome}`);
	moveOn(run, [{ ...token, nodeId: edge.to, via: edge.id }]);
}

function chooseEdges(run: Run, node: FlowNode, outcome: string | null): readonly GraphEdge[] {
	const edges = run.graph.outOf(node.id);
	if (node.kind === 'parallel') return edges;
	const fitting = edges.filter((edge) => edge.outcome === undefined || edge.outcome === outcome);
	const otherwise = fitting.find(({ holds }) => holds === undefined);
	// Most ways have no condition, and making the facts is most of the work.
	if (fitting[0] === otherwise && otherwise !== undefined && node.kind !== 'inclusive') return [otherwise];
	const { facts, at: now, isOpen } = run.context;
	const occasion = {
		facts: { ...facts, ...flowFacts(run.state) },
		// Hardly any condition asks what changed.
		get before() {
			return { ...facts, ...flowFacts(run.before) };
		},
		now,
		isOpen
	};
	if (node.kind === 'inclusive') {
		const chosen = fitting.filter(({ holds }) => holds?.(occasion));
		return chosen.length > 0 || otherwise === undefined ? chosen : [otherwise];
	}
	const first = fitting.find(({ holds }) => holds === undefined || holds(occasion));
	return first === undefined ? [] : [first];
}
