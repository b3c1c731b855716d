import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { runTool } from '../process/run-tool.ts';
import type { Part, PartResult } from './part.ts';

type Report = Readonly<{
	numPassedTests: number;
	numFailedTests: number;
	testResults: readonly Readonly<{ status: string; assertionResults: readonly unknown[] }>[];
}>;

/** A vitest configuration as a part: its output goes to the terminal, its counts are read from its report. */
export const vitestPart = (name: string, config: string): Part => ({
	name,
	async run() {
		const folder = mkdtempSync(path.join(tmpdir(), 'baton-report-'));
		const report = path.join(folder, 'report.json');
		const { ok } = await runTool({
			tool: 'vitest',
			args: ['run', '--config', config, '--passWithNoTests', '--reporter=dot', '--reporter=json', `--outputFile.json=${report}`]
		});
		const counts = existsSync(report) ? countReport(JSON.parse(readFileSync(report, 'utf8'))) : { passed: 0, failed: 0 };
		rmSync(folder, { recursive: true, force: true });
		// A run that broke outside a test (set-up, an unhandled error) must not pass for want of a failed test.
		return ok || counts.failed > 0 ? counts : { ...counts, failed: 1 };
	}
});

/** A file that could not even be loaded has no tests to count: it counts as one that failed. */
export function countReport({ numPassedTests, numFailedTests, testResults }: Report): PartResult {
	const broken = testResults.filter(({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0).length;
	return { passed: numPassedTests, failed: numFailedTests + broken };
}
