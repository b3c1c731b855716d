import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { unstable_readConfig } from 'wrangler';
import { projectRoot } from '../../../scripts/process/project-root.ts';
import { freePort } from '../../../scripts/server/free-port.ts';
import { bundleWorker } from './bundle-worker.ts';
import { getJson } from './http-call.ts';
import { scratchFolder } from './scratch-folder.ts';
import { startWorkerd } from './start-workerd.ts';

/** One worker of one module; each of its services has objects and variables of its own and a socket. */
export type BenchWorker = Readonly<{
	/** in tests/bench/workers */
	entry: string;
	objects: readonly Readonly<{ binding: string; className: string }>[];
	services: Readonly<Record<string, Readonly<Record<string, string>>>>;
}>;

export type Workerd = Readonly<{
	pid: number;
	/** what the service answers to a GET, which has to be JSON */
	call<T>(service: string, path: string): Promise<T>;
	stop(): Promise<void>;
}>;

/** Starts a plain workerd with a worker of the benchmarks, its objects on a disk folder that goes when it stops. */
export async function launchWorkerd(worker: BenchWorker): Promise<Workerd> {
	const folder = scratchFolder('disk');
	await bundleWorker({ entry: path.join(projectRoot, 'tests/bench/workers', worker.entry), outfile: path.join(folder, 'worker.js') });
	const discard = (): void => rmSync(folder, { recursive: true, force: true });
	const ports = new Map<string, number>();
	for (const name of Object.keys(worker.services)) {
		ports.set(name, await freePort());
		mkdirSync(path.join(folder, name));
	}
	const config = path.join(folder, 'config.capnp');
	writeFileSync(config, configOf(worker, { folder, ports }));

	const origin = (service: string): string => `http://127.0.0.1:${ports.get(service)}`;
	try {
		const { pid, stop } = await startWorkerd({ config, ready: [...ports.keys()].map((service) => `${origin(service)}/ready`) });
		return { pid, call: (service, target) => getJson(`${origin(service)}${target}`), stop: () => stop().then(discard) };
	} catch (error) {
		discard();
		throw error;
	}
}

const text = (value: string): string => JSON.stringify(value);

function configOf({ objects, services }: BenchWorker, { folder, ports }: { folder: string; ports: ReadonlyMap<string, number> }): string {
	const { compatibility_date: date = '' }: { compatibility_date?: string } = unstable_readConfig({ config: path.join(projectRoot, 'wrangler.toml') });
	const names = Object.keys(services);
	const bindings = (name: string): string =>
		[
			...objects.map(({ binding, className }) => `(name = ${text(binding)}, durableObjectNamespace = ${text(className)})`),
			...Object.entries(services[name] ?? {}).map(([key, value]) => `(name = ${text(key)}, text = ${text(value)})`)
		].join(', ');
	return `using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = (
  services = [${names.flatMap((name) => [`(name = ${text(name)}, worker = .${name})`, `(name = ${text(`${name}-disk`)}, disk = (path = ${text(path.join(folder, name))}, writable = true))`]).join(', ')}],
  sockets = [${names.map((name) => `(name = ${text(name)}, address = "127.0.0.1:${ports.get(name)}", http = (), service = ${text(name)})`).join(', ')}]
);
${names
	.map(
		(name) => `const ${name} :Workerd.Worker = (
  modules = [(name = "worker.js", esModule = embed "worker.js")],
  compatibilityDate = ${text(date)},
  bindings = [${bindings(name)}],
  durableObjectNamespaces = [${objects.map(({ className }) => `(className = ${text(className)}, uniqueKey = ${text(`${name}-${className}`)}, enableSql = true)`).join(', ')}],
  durableObjectStorage = (localDisk = ${text(`${name}-disk`)})
);`
	)
	.join('\n')}
`;
}
