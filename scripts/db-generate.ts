import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { strictTables } from './db/strict-tables.ts';
import { Failure } from './process/failure.ts';
import { projectRoot } from './process/project-root.ts';
import { runMain } from './process/run-main.ts';
import { runTool } from './process/run-tool.ts';

const folder = path.join(projectRoot, 'migrations');
const written = () => readdirSync(folder).filter((name) => name.endsWith('.sql'));

/** Writes the next migration from the difference between the schema and the last one. Extra arguments go to drizzle-kit. */
await runMain(async () => {
	const before = new Set(written());
	const { ok } = await runTool({ tool: 'drizzle-kit', args: ['generate', ...process.argv.slice(2)] });
	if (!ok) throw new Failure('drizzle-kit could not write a migration; its own words are above.');
	for (const name of written().filter((candidate) => !before.has(candidate))) {
		const file = path.join(folder, name);
		writeFileSync(file, strictTables(readFileSync(file, 'utf8')));
	}
});
