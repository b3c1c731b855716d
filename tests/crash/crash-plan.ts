/** How often and with which seed; the same seed makes the same choices, though the machine's own timing is never the same. */
export type CrashPlan = Readonly<{ rounds: number; seed: number }>;

const SHORT_ROUNDS = 3;

/** From the environment: CRASH_ROUNDS for a long run, CRASH_SEED for the choices of an earlier one. */
export function crashPlan(env: Readonly<Record<string, string | undefined>>, now: number): CrashPlan {
	const rounds = Number(env.CRASH_ROUNDS ?? SHORT_ROUNDS);
	const seed = Number(env.CRASH_SEED ?? now % 2 ** 31);
	if (!Number.isInteger(rounds) || rounds < 1) throw new Error(`CRASH_ROUNDS is "${env.CRASH_ROUNDS}", which is no number of kills`);
	if (!Number.isInteger(seed)) throw new Error(`CRASH_SEED is "${env.CRASH_SEED}", which is no seed`);
	return { rounds, seed };
}
