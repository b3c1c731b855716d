import { ok, type Result, refuse } from '#shared/kernel/result.ts';
import type { Deps } from '#worker/deps.ts';

const MINUTE = 60_000;

/** Attempts that one key may make in a window. Public forms are generous: a family shares an address, a store shares a till. */
const LIMITS = {
	'sign-in-account': { limit: 8, windowMs: 15 * MINUTE },
	'sign-in-address': { limit: 60, windowMs: 15 * MINUTE },
	'lock-out-note': { limit: 1, windowMs: 15 * MINUTE },
	'password-change': { limit: 8, windowMs: 15 * MINUTE },
	setup: { limit: 10, windowMs: 15 * MINUTE },
	'public-request': { limit: 20, windowMs: 10 * MINUTE },
	// Urgent orders go past the desk straight to dispatch, and nobody has to sign in to file one.
	'urgent-address': { limit: 3, windowMs: 60 * MINUTE },
	'urgent-entry': { limit: 10, windowMs: 60 * MINUTE },
	'public-file': { limit: 120, windowMs: 10 * MINUTE },
	'public-read': { limit: 600, windowMs: MINUTE },
	'link-command': { limit: 60, windowMs: 10 * MINUTE }
} as const;

/** Counts an attempt. Refusal: `access.wait` with the seconds to wait. */
export async function passGate({ env, now }: Deps, kind: keyof typeof LIMITS, key: string): Promise<Result<null>> {
	const seconds = await env.GATE.getByName(`${kind}:${key}`).pass({ ...LIMITS[kind], at: now() });
	return seconds === 0 ? ok(null) : refuse('access.wait', { seconds });
}
