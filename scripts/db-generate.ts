import { Failure } from './process/failure.ts';
import { runMain } from './process/run-main.ts';
import { runTool } from './process/run-tool.ts';

/** Writes the next migration from the difference between the schema and the last one. Extra arguments go to drizzle-kit. */
await runMain(async () => {
	const { ok } = await runTool({ tool: 'drizzle-kit', args: ['generate', ...process.argv.slice(2)] });
	if (!ok) throw new Failure('drizzle-kit could not write a migration; its own words are above.');
});
