import path from 'node:path';
import { ensureBuilt } from './build/ensure-built.ts';
import { Failure } from './process/failure.ts';
import { runMain } from './process/run-main.ts';
import { fillDemo } from './server/fill-demo.ts';
import { launchServer } from './server/launch-server.ts';
import { readServerOptions } from './server/server-options.ts';
import { setupState } from './server/setup-state.ts';
import { onePerRole, signInTable } from './server/sign-in-table.ts';

await runMain(async () => {
	const options = readServerOptions(process.env);
	await ensureBuilt();
	const server = await launchServer(options);
	let stopping = false;
	const stop = (): void => {
		stopping = true;
		void server.stop();
	};
	for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, stop);

	const setup = setupState(options.dataDir);
	if (server.firstUse) setup.begin(options.demo);
	if (setup.wantsDemo()) {
		console.log('Filling the demo company (only at the first start) …');
		setup.demoFilled(await fillDemo(server));
	}
	console.log(`\nBaton is running at ${server.origin}  (data in ${options.dataDir}; stop with Ctrl+C)\n`);
	const people = setup.demoPeople();
	if (people.length > 0) {
		console.log(`Sign in at ${server.origin}/sign-in as someone of the demo company:\n\n${signInTable(onePerRole(people))}\n`);
		console.log(`All ${people.length} of them are in ${path.join(options.dataDir, 'demo-people.json')}.\n`);
	}
	if (people.length === 0) console.log(`First administrator: ${server.origin}/setup  with the one-time code ${server.secrets.setupCode}\n`);

	const code = await server.ended;
	if (!stopping) throw new Failure(`The server ended by itself (code ${code}); its own words are above.`);
});
