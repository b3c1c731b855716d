import { runMain } from './process/run-main.ts';
import { runTool } from './process/run-tool.ts';

/** Mends what can be mended without judgement; what is left is for `npm run check` to say. */
await runMain(async () => {
	await runTool({ tool: 'eslint', args: ['--fix', '--no-error-on-unmatched-pattern', 'web/src'] });
	await runTool({ tool: '@biomejs/biome', command: 'biome', args: ['check', '--write', '.'] });
});
