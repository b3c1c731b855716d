import { readdirSync } from 'node:fs';
import path from 'node:path';
import { unstable_readConfig } from 'wrangler';
import type { HostManifest } from '../../host/host-manifest.ts';

export type WorkerConfig = Readonly<{ manifest: HostManifest; crons: readonly string[] }>;

/** The part of wrangler's configuration that is read here; wrangler's own type needs packages it does not bring. */
type RelevantConfig = Readonly<{
	compatibility_date?: string;
	compatibility_flags: readonly string[];
	durable_objects: Readonly<{ bindings: readonly Readonly<{ name: string; class_name: string }>[] }>;
	triggers: Readonly<{ crons?: readonly string[] }>;
}>;

/** What wrangler.toml says, for a host that cannot read it, and the modules that wrangler has bundled. */
export async function readWorkerConfig(root: string, workerDir: string): Promise<WorkerConfig> {
	const config: RelevantConfig = unstable_readConfig({ config: path.join(root, 'wrangler.toml') });
	const modules = readdirSync(workerDir).filter((name) => /\.(js|wasm)$/.test(name));
	const entry = 'index.js';
	return {
		manifest: {
			modules: [entry, ...modules.filter((name) => name !== entry)],
			compatibilityDate: config.compatibility_date ?? '',
			// On by default at our compatibility date: workerd remarks on it at every start.
			compatibilityFlags: config.compatibility_flags.filter((flag) => flag !== 'nodejs_compat'),
			objects: config.durable_objects.bindings.map(({ name, class_name }) => ({ binding: name, className: class_name }))
		},
		crons: config.triggers.crons ?? []
	};
}
