import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { HostManifest } from './host-manifest.ts';
import type { Secrets } from './secrets.ts';
import type { TrustProxy } from './untrusted-proxy.ts';

export type HostOptions = Readonly<{
	port: number;
	address: string;
	dataDir: string;
	distDir: string;
	secrets: Secrets;
	/** which networks the application may call: 'public', 'private', 'local' (see workerd.capnp, Network) */
	networks: readonly string[];
	/** whether a proxy of ours stands in front, whose X-Forwarded-Proto and X-Forwarded-For are to be believed */
	trustProxy: TrustProxy;
}>;

const text = (value: string): string => JSON.stringify(value);

/**
 * Writes DATA_DIR/config.capnp, from which `workerd serve` runs everything, and returns its path. It holds the secrets,
 * so only its owner may read it. Paths of disk services are absolute; embedded files are relative to the config.
 */
export function writeConfig(options: HostOptions): string {
	const { dataDir, distDir } = options;
	const manifest: HostManifest = JSON.parse(readFileSync(path.join(distDir, 'host/manifest.json'), 'utf8'));
	const file = path.join(dataDir, 'config.capnp');
	const embed = (target: string): string => text(path.relative(dataDir, path.join(distDir, target)).replaceAll('\\', '/'));
	const disk = (name: string, folder: string, writable = true): string =>
		`(name = ${text(name)}, disk = (path = ${text(folder)}, writable = ${writable}))`;

	const config = `using Workerd = import "/workerd/workerd.capnp";

const config :Workerd.Config = (
  services = [
    (name = "app", worker = .app),
    (name = "host", worker = .host),
    ${disk('assets', path.join(distDir, 'assets'), false)},
    ${disk('files', path.join(dataDir, 'files'))},
    ${disk('objects', path.join(dataDir, 'objects'))},
    ${disk('d1', path.join(dataDir, 'd1'))},
    (name = "internet", network = (allow = [${options.networks.map(text).join(', ')}], tlsOptions = (trustBrowserCas = true)))
  ],
  sockets = [(
    name = "http",
    address = ${text(`${options.address.includes(':') ? `[${options.address}]` : options.address}:${options.port}`)},
    http = (${options.trustProxy === 'yes' ? 'forwardedProtoHeader = "X-Forwarded-Proto"' : ''}),
    service = "host"
  )]
);

const app :Workerd.Worker = (
  modules = [
    ${manifest.modules.map((name) => `(name = ${text(name)}, ${moduleKind(name)} = embed ${embed(`worker/${name}`)})`).join(',\n    ')}
  ],
  compatibilityDate = ${text(manifest.compatibilityDate)},
  compatibilityFlags = [${manifest.compatibilityFlags.map(text).join(', ')}],
  bindings = [
    (name = "DB", wrapped = (moduleName = "cloudflare-internal:d1-api", innerBindings = [(name = "fetcher", service = (name = "host", entrypoint = "d1"))])),
    (name = "ASSETS", service = (name = "host", entrypoint = "assets")),
    (name = "FILES_DISK", service = "files"),
    (name = "MASTER_KEY", text = ${text(options.secrets.masterKey)}),
    (name = "SETUP_CODE", text = ${text(options.secrets.setupCode)}),
    (name = "WEBHOOKS_INSIDE", text = ${text(options.networks.some((network) => network !== 'public') ? 'yes' : 'no')}),
    ${manifest.objects.map(({ binding, className }) => `(name = ${text(binding)}, durableObjectNamespace = ${text(className)})`).join(',\n    ')}
  ],
  durableObjectNamespaces = [
    ${manifest.objects.map(({ className }) => `(className = ${text(className)}, uniqueKey = ${text(`baton-${className}`)}, enableSql = true)`).join(',\n    ')}
  ],
  durableObjectStorage = (localDisk = "objects")
);

const host :Workerd.Worker = (
  modules = [(name = "front.js", esModule = embed ${embed('host/front.js')})],
  compatibilityDate = ${text(manifest.compatibilityDate)},
  bindings = [
    (name = "APP", service = "app"),
    (name = "APP_CRON", service = (name = "app", entrypoint = "Cron")),
    (name = "STATIC", service = "assets"),
    (name = "TRUST_PROXY", text = ${text(options.trustProxy)}),
    (name = "D1", durableObjectNamespace = "D1Object"),
    (name = "CRON", durableObjectNamespace = "CronObject")
  ],
  durableObjectNamespaces = [
    (className = "D1Object", uniqueKey = "baton-D1Object", enableSql = true),
    (className = "CronObject", uniqueKey = "baton-CronObject", enableSql = true)
  ],
  durableObjectStorage = (localDisk = "d1")
);
`;
	writeFileSync(file, config, { mode: 0o600 });
	return file;
}

const moduleKind = (name: string): string => (name.endsWith('.wasm') ? 'wasm' : 'esModule');
