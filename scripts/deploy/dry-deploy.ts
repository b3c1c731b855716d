import { Failure } from '../process/failure.ts';
import { runTool } from '../process/run-tool.ts';

/** Has wrangler put together exactly what it would upload, without network or account. */
export async function dryDeploy(): Promise<void> {
	const { ok, output } = await runTool({ tool: 'wrangler', args: ['deploy', '--dry-run'], output: 'collect' });
	if (!ok) {
		console.error(output);
		throw new Failure('wrangler cannot put the worker together; its own words are above.');
	}
	console.log(
		output
			.split('\n')
			.filter((line) => /Total Upload|env\./.test(line))
			.join('\n')
	);
}
