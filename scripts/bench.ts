import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Metric, type Summary, summarise } from './bench/metric.ts';
import { Failure } from './process/failure.ts';
import { projectRoot } from './process/project-root.ts';
import { runMain } from './process/run-main.ts';

const FEWEST_RUNS = 5;

const namesIn = (folder: string): readonly string[] =>
	existsSync(folder)
		? readdirSync(folder)
				.filter((file) => /^[a-z-]+\.ts$/.test(file))
				.map((file) => file.slice(0, -3))
		: [];

/** `npm run bench -- <name> [--json]`: runs tests/bench/<name>.ts, which interleaves its runs with those of its peers. */
await runMain(async () => {
	const name = process.argv.slice(2).find((argument) => !argument.startsWith('-')) ?? '';
	const folder = path.join(projectRoot, 'tests/bench');
	const file = path.join(folder, `${name}.ts`);
	if (!/^[a-z-]+$/.test(name) || !existsSync(file)) {
		throw new Failure(`There is no benchmark "${name}".`, `npm run bench -- <name>, of: ${namesIn(folder).join(', ') || 'none yet'}`);
	}
	const { run }: { run: () => Promise<readonly Metric[]> } = await import(pathToFileURL(file).href);
	const measured = await run();
	const thin = measured.find(({ samples }) => samples.length < FEWEST_RUNS);
	if (thin) throw new Failure(`"${thin.metric}" was measured ${thin.samples.length} times: at least ${FEWEST_RUNS} are needed.`);
	const metrics = measured.map(summarise);
	for (const [index, summary] of metrics.entries()) console.log(lineFor(summary, measured[index]?.unit));
	if (process.argv.includes('--json')) console.log(JSON.stringify({ name, metrics }));
	if (metrics.some(({ ok }) => !ok)) process.exitCode = 1;
});

function lineFor({ metric, min, median, max, target, ok }: Summary, unit = ''): string {
	const numbers = [min, median, max].map((value) => Number(value.toPrecision(4))).join(' / ');
	return `${ok ? '✓' : '✗'} ${metric}: ${numbers} ${unit}${target === null ? '' : `  (target ${target})`}`;
}
