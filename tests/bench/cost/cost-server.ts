import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { createSecrets } from '../../../host/secrets.ts';
import { writeConfig } from '../../../host/write-config.ts';
import { bundleHost } from '../../../scripts/build/bundle-host.ts';
import { readMigrations } from '../../../scripts/build/read-migrations.ts';
import { readWorkerConfig } from '../../../scripts/build/read-worker-config.ts';
import { projectRoot } from '../../../scripts/process/project-root.ts';
import { fillDemo } from '../../../scripts/server/fill-demo.ts';
import { freePort } from '../../../scripts/server/free-port.ts';
import { bundleWorker } from '../support/bundle-worker.ts';
import { scratchFolder } from '../support/scratch-folder.ts';
import { startWorkerd } from '../support/start-workerd.ts';

export type CostServer = Readonly<{ origin: string; pid: number; stop(): Promise<void> }>;

/** The product on a plain workerd as `npm start` runs it, without pages and cron, with meters in it, and the demo company inside. */
export async function launchCostServer(): Promise<CostServer> {
	const folder = scratchFolder('memory');
	const [distDir, dataDir] = [path.join(folder, 'dist'), path.join(folder, 'data')];
	for (const name of ['dist/worker', 'dist/host', 'dist/assets', 'data/objects', 'data/d1', 'data/files'])
		mkdirSync(path.join(folder, name), { recursive: true });
	const bench = path.join(projectRoot, 'tests/bench');
	await bundleWorker({ entry: path.join(bench, 'workers/cost.ts'), outfile: path.join(distDir, 'worker/index.js') });
	await bundleHost({
		entry: path.join(bench, 'host/counted-host.ts'),
		outfile: path.join(distDir, 'host/front.js'),
		data: { 'host:assets': {}, 'host:crons': [], 'host:migrations': readMigrations(path.join(projectRoot, 'migrations')) }
	});
	const { manifest } = await readWorkerConfig(projectRoot, path.join(distDir, 'worker'));
	writeFileSync(path.join(distDir, 'host/manifest.json'), JSON.stringify(manifest));

	const port = await freePort();
	const origin = `http://127.0.0.1:${port}`;
	const secrets = createSecrets();
	const config = writeConfig({ port, address: '127.0.0.1', dataDir, distDir, secrets, networks: ['public'], trustProxy: 'yes' });
	const discard = (): void => rmSync(folder, { recursive: true, force: true });
	try {
		const { pid, stop } = await startWorkerd({ config, ready: [`${origin}/api/health`] });
		await fillDemo({ origin, secrets });
		return { origin, pid, stop: () => stop().then(discard) };
	} catch (error) {
		discard();
		throw error;
	}
}
