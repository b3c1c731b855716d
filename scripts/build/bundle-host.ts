import { build, stop } from 'esbuild';

type HostBundle = Readonly<{
	entry: string;
	outfile: string;
	/** module name → what it exports by default */
	data: Readonly<Record<string, unknown>>;
}>;

/** Bundles the host worker into one module, with what the build knows as constants inside. */
export async function bundleHost({ entry, outfile, data }: HostBundle): Promise<void> {
	await build({
		entryPoints: [entry],
		outfile,
		bundle: true,
		minify: true,
		format: 'esm',
		target: 'es2022',
		external: ['cloudflare:*'],
		logLevel: 'warning',
		plugins: [
			{
				name: 'build-data',
				setup(bundler) {
					bundler.onResolve({ filter: /^host:/ }, ({ path }) => ({ path, namespace: 'build-data' }));
					bundler.onLoad({ filter: /.*/, namespace: 'build-data' }, ({ path }) => ({
						contents: JSON.stringify(data[path]),
						loader: 'json'
					}));
				}
			}
		]
	});
	// Its helper process would otherwise stay as long as this one, which may go on to serve for months.
	await stop();
}
