import { DEMO_PASSWORD } from '#demo/company/company-facts.ts';
import { runMain } from './process/run-main.ts';
import { createClock } from './simulate/clock.ts';
import { Ledger } from './simulate/ledger.ts';
import { Play } from './simulate/play.ts';
import { runSimulation } from './simulate/run-simulation.ts';
import { parseSimulateOptions } from './simulate/simulate-options.ts';

await runMain(async () => {
	const options = parseSimulateOptions(process.argv.slice(2), { seed: Date.now() % 2 ** 31, password: DEMO_PASSWORD });
	const end = new AbortController();
	const stop = (): void => end.abort();
	for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, stop);
	const timer = setTimeout(stop, options.minutes * 60_000);
	const ledger = new Ledger();
	const play = new Play({ options, ledger, clock: createClock(end.signal), runId: Date.now().toString(36) });
	try {
		await runSimulation(play, stop);
	} finally {
		clearTimeout(timer);
		console.log(`\n${ledger.report()}\nSeed:      ${options.seed}`);
	}
	if (ledger.hasFailures) process.exitCode = 1;
});
