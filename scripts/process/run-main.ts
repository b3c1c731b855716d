import { Failure } from './failure.ts';

/** Runs a command and ends the process with 0, or says in words why not and ends it with 1. */
export async function runMain(main: () => Promise<void>): Promise<void> {
	try {
		await main();
	} catch (error) {
		if (error instanceof Failure) {
			console.error(`\n✗ ${error.message}`);
			if (error.cure) console.error(`  → ${error.cure}`);
		} else {
			console.error(error);
		}
		process.exitCode = 1;
	}
}
