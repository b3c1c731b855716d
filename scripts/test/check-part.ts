import { allChecks } from '../check/all-checks.ts';
import { runChecks } from '../check/run-checks.ts';
import type { Part } from './part.ts';

/** Every check counts as one test. */
export const checkPart: Part = {
	name: 'checks',
	async run() {
		const results = await runChecks(allChecks);
		const passed = results.filter(({ ok }) => ok).length;
		return { passed, failed: results.length - passed };
	}
};
