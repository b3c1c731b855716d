import { leave } from '../engine-board.ts';
import type { Run } from '../run.ts';

/** The moment that a thread waited for. Twice is once: the alarm and the cron's net may both ring. */
export function elapse(run: Run, tokenId: string): void {
	const alarm = run.state.alarms.find((candidate) => candidate.tokenId === tokenId);
	const token = run.state.tokens.find(({ id }) => id === tokenId);
	if (alarm === undefined || token === undefined || alarm.at > run.context.at) return;
	leave(run, token, run.graph.node(token.nodeId).kind === 'wait-event' ? 'timeout' : null);
}
