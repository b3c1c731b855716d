import { build } from 'esbuild';

/** Bundles a worker of tests/bench/workers into one module, minified as the product's is. */
export async function bundleWorker({ entry, outfile }: { entry: string; outfile: string }): Promise<void> {
	await build({
		entryPoints: [entry],
		outfile,
		bundle: true,
		minify: true,
		format: 'esm',
		target: 'es2022',
		conditions: ['workerd', 'worker', 'browser'],
		external: ['cloudflare:*', 'node:*'],
		logLevel: 'warning'
	});
}
