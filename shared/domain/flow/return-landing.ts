import type { FlowState, Visit } from './flow-state.ts';
import type { Graph } from './graph.ts';
import type { Token } from './net/token.ts';
import { canFinish } from './soundness/can-finish.ts';
import { splitsBefore } from './splits-before.ts';

/** A thread sent back to a visit: where it lies then, and the splits whose branches go on. */
export type ReturnLanding = { readonly token: Token; readonly older: ReadonlySet<string> };

/** Undefined when the flow could not end any more. */
export function returnLanding(graph: Graph, state: FlowState, { token, target }: { token: Token; target: Visit }): ReturnLanding | undefined {
	const { nodeId, tokenId, frames } = target;
	const again = { id: isSameBlock(token, target) ? token.id : tokenId, nodeId, via: null, frames };
	const older = splitsBefore(state, target);
	return canFinish(graph, state, again, older) ? { token: again, older } : undefined;
}

/** Whether a thread is in the very block of a visit that it came through: only then can it come straight back. */
export const isSameBlock = ({ frames }: Pick<Token, 'frames'>, target: Pick<Visit, 'frames'>): boolean => target.frames.length === frames.length;
