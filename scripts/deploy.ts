import { ensureBuilt } from './build/ensure-built.ts';
import { dryDeploy } from './deploy/dry-deploy.ts';
import { databaseNamed, preconditions } from './deploy/preconditions.ts';
import { Failure } from './process/failure.ts';
import { runMain } from './process/run-main.ts';
import { runTool, type ToolRun } from './process/run-tool.ts';

/** `npm run deploy`: to Cloudflare, once everything it needs is there. `-- --dry-run` does what can be done offline. */
await runMain(async () => {
	if (process.argv.includes('--dry-run')) {
		await ensureBuilt();
		await dryDeploy();
		const note = await databaseNamed.missing();
		console.log(`\nThe worker can be put together; nothing was uploaded.${note ? `\nBefore a real deployment: ${note}` : ''}`);
		return;
	}
	for (const { name, missing } of preconditions) {
		const problem = await missing();
		if (problem !== undefined) throw new Failure(`Not deployed: the ${name} is not ready.`, problem);
		console.log(`✓ ${name}`);
	}
	await ensureBuilt();
	await must('The migrations', { tool: 'wrangler', args: ['d1', 'migrations', 'apply', 'DB', '--remote'] });
	await must('The upload', { tool: 'wrangler', args: ['deploy', '--minify'] });
	console.log('\nDeployed. At the first time: make the first administrator at /setup with the SETUP_CODE.');
});

async function must(what: string, run: ToolRun): Promise<void> {
	const { ok } = await runTool(run);
	if (!ok) throw new Failure(`${what} failed; wrangler's own words are above.`, 'Deploying again is safe: what is done is not done twice.');
}
