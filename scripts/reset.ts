import { createInterface } from 'node:readline/promises';
import { Failure } from './process/failure.ts';
import { runMain } from './process/run-main.ts';
import { emptyDataFolder, findServer, isEmptyOrMissing, isOurs } from './server/data-folder.ts';
import { readServerOptions } from './server/server-options.ts';

await runMain(async () => {
	const { dataDir } = readServerOptions(process.env);
	if (isEmptyOrMissing(dataDir)) {
		console.log(`There is nothing in ${dataDir}.`);
		return;
	}
	if (!isOurs(dataDir)) {
		throw new Failure(`${dataDir} does not look like Baton's data; nothing was deleted.`, 'Check DATA_DIR, or delete it yourself.');
	}
	const server = findServer(dataDir);
	if (server !== undefined) throw new Failure(`A server (process ${server}) is running on ${dataDir}.`, `Stop it first: kill ${server}`);

	if (!process.argv.includes('--yes') && !(await isConfirmed(dataDir))) {
		console.log('Nothing was deleted.');
		return;
	}
	emptyDataFolder(dataDir);
	console.log(`Deleted everything in ${dataDir}. The next start begins afresh.`);
});

async function isConfirmed(dataDir: string): Promise<boolean> {
	if (!process.stdin.isTTY) throw new Failure('Nobody can be asked here; nothing was deleted.', 'If you are sure: npm run reset -- --yes');
	const terminal = createInterface({ input: process.stdin, output: process.stdout });
	const answer = await terminal.question(`Delete all tickets, people, files and secrets in ${dataDir}? Type "yes": `);
	terminal.close();
	return answer.trim().toLowerCase() === 'yes';
}
