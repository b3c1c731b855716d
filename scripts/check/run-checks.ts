import type { Check } from './check.ts';

export type CheckResult = Readonly<{ name: string; ok: boolean }>;

const AT_A_TIME = 2;

/** Runs the checks two at a time and prints each as it ends: one line, or what is wrong. */
export async function runChecks(checks: readonly Check[]): Promise<readonly CheckResult[]> {
	const waiting = [...checks];
	const results: CheckResult[] = [];
	const work = async (): Promise<void> => {
		for (let check = waiting.shift(); check; check = waiting.shift()) {
			const startedAt = performance.now();
			const complaint = await check.run().catch((error: unknown) => (error instanceof Error ? (error.stack ?? error.message) : String(error)));
			const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
			console.log(complaint === '' ? `✓ ${check.name} (${seconds} s)` : `✗ ${check.name} (${seconds} s)\n${complaint}\n`);
			results.push({ name: check.name, ok: complaint === '' });
		}
	};
	await Promise.all(Array.from({ length: AT_A_TIME }, work));
	return results;
}
