import { z } from 'zod';
import { retryDelayMs } from './retry-delay.ts';

/** How far one target has been told, and what stands in the way. `acked` is the last journal `seq` it has. */
export const OutboxTargetState = z.object({
	acked: z.int(),
	attempts: z.int(),
	nextAttemptAt: z.int().nullable(),
	parked: z.boolean(),
	lastError: z.string()
});
export type OutboxTargetState = z.infer<typeof OutboxTargetState>;

export const FRESH_TARGET: OutboxTargetState = { acked: 0, attempts: 0, nextAttemptAt: null, parked: false, lastError: '' };

export type OutboxState = Readonly<Record<string, OutboxTargetState>>;

/** Reads what `packOutbox` wrote: a target that is in no trouble is its `acked` alone. */
export const PackedOutbox = z.record(z.string(), z.union([z.int().transform((acked) => ({ ...FRESH_TARGET, acked })), OutboxTargetState]));

/** The state as it is stored with every journal row, where most targets are a number. */
export const packOutbox = (state: OutboxState): z.input<typeof PackedOutbox> =>
	Object.fromEntries(
		Object.entries(state).map(([name, target]) => [
			name,
			target.attempts === 0 && !target.parked && target.nextAttemptAt === null ? target.acked : target
		])
	);

/** 1 s, 2 s, 4 s … 5 min: about an hour of trying before a person is asked. */
export const MAX_ATTEMPTS = 20;

/** The target after a failed attempt at `now`: backed off exponentially, parked after the last, or at once when it is `isFinal`. */
export function afterFailure(
	state: OutboxTargetState,
	{ now, error, isFinal = false }: { now: number; error: string; isFinal?: boolean }
): OutboxTargetState {
	const attempts = state.attempts + 1;
	const parked = isFinal || attempts >= MAX_ATTEMPTS;
	return { ...state, attempts, parked, nextAttemptAt: parked ? null : now + retryDelayMs(attempts), lastError: error.slice(0, 500) };
}
