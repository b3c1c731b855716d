import path from 'node:path';
import { parseArgs } from 'node:util';
import { ensureBrowser } from './browser/ensure-browser.ts';
import { launchBrowser } from './browser/launch-browser.ts';
import { LOOKS } from './browser/open-context.ts';
import { photograph } from './browser/photograph.ts';
import { screens } from './browser/screens.ts';
import { ensureBuilt } from './build/ensure-built.ts';
import { Failure } from './process/failure.ts';
import { projectRoot } from './process/project-root.ts';
import { runMain } from './process/run-main.ts';
import { demoCompany } from './server/demo-company.ts';

/** `npm run screenshots -- [--out folder] [--only name,…] [--server http://localhost:8787]` */
await runMain(async () => {
	const { values } = parseArgs({
		options: { out: { type: 'string', default: 'docs/screenshots' }, only: { type: 'string' }, server: { type: 'string' } }
	});
	const wanted = values.only?.split(',');
	const shown = wanted ? screens.filter(({ name }) => wanted.includes(name)) : screens;
	if (shown.length === 0) throw new Failure('None of the screens has that name.', `Those there are: ${screens.map(({ name }) => name).join(', ')}`);
	ensureBrowser();
	if (!values.server) await ensureBuilt();
	const company = await demoCompany(values.server);
	const browser = await launchBrowser();
	try {
		const out = path.resolve(projectRoot, values.out);
		const complaints: string[] = [];
		for (const look of LOOKS) complaints.push(...(await photograph({ ...company, browser, out }, shown, look)));
		console.log(`${shown.length * LOOKS.length} pictures in ${out}`);
		if (complaints.length > 0) throw new Failure(`Some screens are not well:\n${[...new Set(complaints)].join('\n')}`);
	} finally {
		await browser.close();
		await company.leave();
	}
});
