import { Failure } from './process/failure.ts';
import { runMain } from './process/run-main.ts';
import { runBpmn } from './yardstick/run-bpmn.ts';

/** What is measured against rules that others have published; each answers the exit code. */
const KINDS: Readonly<Record<string, (args: readonly string[]) => Promise<number>>> = { bpmn: runBpmn };

/** `npm run yardstick -- <kind> …`: runs a published case on Baton's own code and prints what comes of it. */
await runMain(async () => {
	const [kind = '', ...args] = process.argv.slice(2);
	const run = Object.hasOwn(KINDS, kind) ? KINDS[kind] : undefined;
	if (run === undefined) throw new Failure(`There is no yardstick "${kind}".`, `npm run yardstick -- <kind> …, of: ${Object.keys(KINDS).join(', ')}`);
	process.exitCode = await run(args);
});
