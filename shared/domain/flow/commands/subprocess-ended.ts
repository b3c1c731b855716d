import { refuse } from '#shared/kernel/result.ts';
import { leave } from '../engine-board.ts';
import type { WholeCommand } from '../flow-command.ts';
import type { Run } from '../run.ts';
import type { Refused } from './refused.ts';

/** The linked ticket of a sub-process is over. Refusals: `flow.not-waiting`. */
export function subprocessEnded(run: Run, { tokenId, outcome }: Extract<WholeCommand, { type: 'subprocess-ended' }>): Refused {
	const token = run.state.tokens.find(({ id }) => id === tokenId);
	if (token === undefined || run.graph.node(token.nodeId).kind !== 'subprocess') return refuse('flow.not-waiting', {}, '/tokenId');
	leave(run, token, outcome);
	return undefined;
}
