import { expect, it } from 'vitest';
import { countReport } from './vitest-part.ts';

it('counts a file that could not be loaded as a failure', () => {
	const testResults = [
		{ status: 'passed', assertionResults: [{}, {}] },
		{ status: 'failed', assertionResults: [{}] },
		{ status: 'failed', assertionResults: [] }
	];
	expect(countReport({ numPassedTests: 2, numFailedTests: 1, testResults })).toEqual({ passed: 2, failed: 2 });
});
