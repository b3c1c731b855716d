import { allChecks } from './check/all-checks.ts';
import { runChecks } from './check/run-checks.ts';
import { Failure } from './process/failure.ts';
import { runMain } from './process/run-main.ts';

await runMain(async () => {
	const failed = (await runChecks(allChecks)).filter(({ ok }) => !ok).map(({ name }) => name);
	if (failed.length > 0) throw new Failure(`Not in order: ${failed.join(', ')}.`, '`npm run fix` mends format and what lint can mend by itself.');
	console.log('Everything is in order.');
});
