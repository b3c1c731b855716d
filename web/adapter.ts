import { writeFileSync } from 'node:fs';
import type { Adapter } from '@sveltejs/kit';

/**
 * Static files for the assets layer and one server module that worker/index.ts imports. No released Cloudflare adapter
 * works with SvelteKit 3; replace this by one that does.
 */
export function workerAdapter(): Adapter {
	return {
		name: 'baton-worker',
		adapt(builder) {
			const assets = builder.getBuildDirectory('assets');
			const worker = builder.getBuildDirectory('worker');
			const base = `${assets}${builder.config.paths.base}`;
			builder.rimraf(assets);
			builder.rimraf(worker);
			builder.mkdirp(base);
			builder.generateEnvModule();
			builder.writeClient(base);
			builder.writePrerendered(base);
			builder.generateServerInstance(`${worker}/server.js`);
			writeFileSync(`${assets}/_headers`, headerRules(builder.getAppPath()));
		},
		supports: { read: () => false }
	};
}

/** Hashed files may be kept for ever; everything else is asked for again. */
function headerRules(appPath: string): string {
	return [
		`/${appPath}/*`,
		'  Cache-Control: no-cache',
		`/${appPath}/immutable/*`,
		'  ! Cache-Control',
		'  Cache-Control: public, immutable, max-age=31536000',
		''
	].join('\n');
}
