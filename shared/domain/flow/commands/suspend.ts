import { refuse } from '#shared/kernel/result.ts';
import type { WholeCommand } from '../flow-command.ts';
import { emit, type Run } from '../run.ts';
import type { Refused } from './refused.ts';

/** Stops everything where it is, deadlines too. Refusals: `flow.not-running`. */
export function suspend(run: Run, { reason }: Extract<WholeCommand, { type: 'suspend' }>): Refused {
	if (run.state.status !== 'running') return refuse('flow.not-running', { status: run.state.status });
	emit(run, { type: 'flow.suspended', reason });
}

/** Goes on where it was stopped. Refusals: `flow.not-suspended`. */
export function resume(run: Run): Refused {
	const { status, suspendedAt } = run.state;
	if (status !== 'suspended' || suspendedAt === null) return refuse('flow.not-suspended', { status });
	emit(run, { type: 'flow.resumed', pausedMs: Math.max(0, run.context.at - suspendedAt) });
}
