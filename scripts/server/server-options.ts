import path from 'node:path';
import type { TrustProxy } from '../../host/untrusted-proxy.ts';
import { Failure } from '../process/failure.ts';
import { projectRoot } from '../process/project-root.ts';

export type ServerOptions = Readonly<{
	port: number;
	address: string;
	dataDir: string;
	demo: boolean;
	networks: readonly string[];
	trustProxy: TrustProxy;
}>;

const LOOPBACK = new Set(['127.0.0.1', '::1', 'localhost']);

/** How `npm start` is to serve, from the environment: PORT, ADDRESS, DATA_DIR, DEMO, NETWORKS, TRUST_PROXY. */
export function readServerOptions(env: Readonly<Record<string, string | undefined>>): ServerOptions {
	const port = Number(env.PORT ?? 8787);
	if (!Number.isInteger(port) || port < 1 || port > 65535) {
		throw new Failure(`PORT is "${env.PORT}", which is not a port.`, 'Use a number from 1 to 65535: PORT=8787 npm start');
	}
	const address = env.ADDRESS ?? '127.0.0.1';
	return {
		port,
		address,
		dataDir: path.resolve(projectRoot, env.DATA_DIR ?? 'data'),
		demo: env.DEMO !== '0',
		networks: (env.NETWORKS ?? 'public').split(',').map((network) => network.trim()),
		trustProxy: readTrustProxy(env.TRUST_PROXY, address)
	};
}

function readTrustProxy(said: string | undefined, address: string): TrustProxy {
	if (said !== undefined) return said === '1' ? 'yes' : 'no';
	// Whoever reaches a loopback address is on this machine: a proxy of ours, or the person themselves.
	return LOOPBACK.has(address) ? 'yes' : 'unset';
}
