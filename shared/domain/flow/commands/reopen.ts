import { refuse } from '#shared/kernel/result.ts';
import { moveOn } from '../engine-board.ts';
import type { WholeCommand } from '../flow-command.ts';
import { reopenTargets } from '../reopen-targets.ts';
import { emit, type Run } from '../run.ts';
import type { Refused } from './refused.ts';

/** Begins again at a step that somebody worked at, outside every block. Refusals: `flow.not-over`, `flow.cannot-return-there`. */
export function reopen(run: Run, { toNodeId, reason }: Extract<WholeCommand, { type: 'reopen' }>): Refused {
	const { state } = run;
	if (state.status !== 'ended' && state.status !== 'canceled') return refuse('flow.not-over', { status: state.status });
	const targets = reopenTargets(run.graph, state);
	const target = toNodeId === undefined ? targets.at(-1) : targets.find(({ nodeId }) => nodeId === toNodeId);
	const allowed = targets.map(({ nodeId }) => nodeId);
	if (target === undefined) return refuse('flow.cannot-return-there', { nodeId: toNodeId ?? '', allowed }, '/toNodeId');
	emit(run, { type: 'flow.reopened', toNodeId: target.nodeId, reason });
	moveOn(run, [{ id: target.tokenId, nodeId: target.nodeId, via: null, frames: [] }]);
}
