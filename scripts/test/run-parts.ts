import type { Part, PartResult } from './part.ts';

/** Runs parts one after another, whatever becomes of each, and adds up their tests. */
export async function runParts(parts: readonly Part[]): Promise<PartResult> {
	const total = { passed: 0, failed: 0 };
	for (const part of parts) {
		console.log(`\n── ${part.name} ──`);
		const startedAt = performance.now();
		const { passed, failed } = await part.run();
		total.passed += passed;
		total.failed += failed;
		console.log(`${part.name}: ${passed} passed, ${failed} failed (${((performance.now() - startedAt) / 1000).toFixed(0)} s)`);
	}
	return total;
}
