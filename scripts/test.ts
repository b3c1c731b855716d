import { ensureBrowser } from './browser/ensure-browser.ts';
import { ensureBuilt } from './build/ensure-built.ts';
import { dryDeploy } from './deploy/dry-deploy.ts';
import { runMain } from './process/run-main.ts';
import { checkPart } from './test/check-part.ts';
import { runParts } from './test/run-parts.ts';
import { taskPart } from './test/task-part.ts';
import { vitestPart } from './test/vitest-part.ts';

/** The whole suite, in the order in which a failure is cheapest to understand. */
await runMain(async () => {
	const { passed, failed } = await runParts([
		checkPart,
		vitestPart('unit', 'vitest.config.ts'),
		vitestPart('workerd', 'tests/workerd/vitest.config.ts'),
		taskPart('build', ensureBuilt),
		taskPart('deploy, dry run', dryDeploy),
		taskPart('browser', async () => ensureBrowser()),
		vitestPart('journeys', 'tests/journeys/vitest.config.ts'),
		vitestPart('kill and restart', 'tests/crash/vitest.config.ts')
	]);
	console.log(`\n${passed} passed, ${failed} failed`);
	if (failed > 0) process.exitCode = 1;
});
