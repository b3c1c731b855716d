import { existsSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { createSecrets } from '../host/secrets.ts';
import { Failure } from './process/failure.ts';
import { projectRoot } from './process/project-root.ts';
import { runMain } from './process/run-main.ts';
import { runTool } from './process/run-tool.ts';
import { assertPortFree } from './server/assert-port-free.ts';

/** Everything in one process, reloaded as it is edited: pages by Vite, the API and the objects in workerd. */
await runMain(async () => {
	const port = Number(process.env.PORT ?? 5173);
	await assertPortFree('localhost', port);
	const secretsFile = path.join(projectRoot, '.dev.vars');
	if (!existsSync(secretsFile)) {
		const { masterKey, setupCode } = createSecrets();
		writeFileSync(secretsFile, `MASTER_KEY=${masterKey}\nSETUP_CODE=${setupCode}\n`, { mode: 0o600 });
		console.log(`Wrote .dev.vars with secrets for development. First administrator: /setup with the code ${setupCode}`);
	}
	const migrated = await runTool({
		tool: 'wrangler',
		args: ['d1', 'migrations', 'apply', 'DB', '--local', '--persist-to', '.wrangler/state'],
		env: { CI: 'true' },
		output: 'collect'
	});
	if (!migrated.ok) {
		console.error(migrated.output);
		throw new Failure('The local database could not be brought up to date.', 'To begin afresh: delete .wrangler/state');
	}
	const args = ['--mode', 'with-worker', '--port', String(port), '--strictPort', ...process.argv.slice(2)];
	await runTool({ tool: 'vite', args: ['dev', ...args], cwd: path.join(projectRoot, 'web') });
});
