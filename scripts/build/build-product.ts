import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Failure } from '../process/failure.ts';
import { projectRoot } from '../process/project-root.ts';
import { runTool } from '../process/run-tool.ts';
import { bundleHost } from './bundle-host.ts';
import { copyAssets } from './copy-assets.ts';
import { readMigrations } from './read-migrations.ts';
import { readWorkerConfig } from './read-worker-config.ts';
import { fingerprintFile, sourceFingerprint } from './source-fingerprint.ts';

/**
 * Builds everything into dist/, which a plain workerd can serve as it is:
 * worker/ (the application), host/ (what Cloudflare would otherwise do), assets/ (files, with compressed copies).
 */
export async function buildProduct(): Promise<void> {
	const dist = path.join(projectRoot, 'dist');
	// Taken first: a source that changes during the build makes the build stale, not fresh.
	const fingerprint = sourceFingerprint(projectRoot);
	rmSync(dist, { recursive: true, force: true });
	mkdirSync(path.join(dist, 'host'), { recursive: true });

	await step('pages', { tool: 'vite', args: ['build', '--logLevel', 'warn'], cwd: path.join(projectRoot, 'web') });
	await step('worker', { tool: 'wrangler', args: ['deploy', '--dry-run', '--minify', '--outdir', path.join(dist, 'worker')] });

	const config = await readWorkerConfig(projectRoot, path.join(dist, 'worker'));
	const assets = copyAssets(path.join(projectRoot, 'web/.svelte-kit/assets'), path.join(dist, 'assets'));
	await bundleHost({
		entry: path.join(projectRoot, 'host/front.ts'),
		outfile: path.join(dist, 'host/front.js'),
		data: {
			'host:assets': assets,
			'host:crons': config.crons,
			'host:migrations': readMigrations(path.join(projectRoot, 'migrations'))
		}
	});
	writeFileSync(path.join(dist, 'host/manifest.json'), JSON.stringify(config.manifest, null, '\t'));
	writeFileSync(fingerprintFile(projectRoot), fingerprint);
}

async function step(name: string, run: Omit<Parameters<typeof runTool>[0], 'output'>): Promise<void> {
	const startedAt = performance.now();
	const { ok, output } = await runTool({ ...run, output: 'collect' });
	if (!ok) {
		console.error(output);
		throw new Failure(`The build of the ${name} failed; its own words are above.`, 'Mend that, or go back to a commit that builds.');
	}
	console.log(`  built ${name} in ${((performance.now() - startedAt) / 1000).toFixed(1)} s`);
}
