import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, openSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { loadSecrets, type Secrets } from '../../host/secrets.ts';
import { writeConfig } from '../../host/write-config.ts';
import { Failure } from '../process/failure.ts';
import { projectRoot } from '../process/project-root.ts';
import { assertKnownData } from './assert-known-data.ts';
import { assertPortFree } from './assert-port-free.ts';
import { type DataLock, lockDataFolder, openDataFolder } from './data-folder.ts';
import { dataSchemas } from './data-schemas.ts';
import type { ServerOptions } from './server-options.ts';

export type Server = Readonly<{
	origin: string;
	pid: number;
	firstUse: boolean;
	secrets: Secrets;
	/** resolves when the process has ended, with its exit code */
	ended: Promise<number>;
	/** ends it and waits; SIGKILL is for tests of what survives that */
	stop(signal?: 'SIGTERM' | 'SIGKILL'): Promise<void>;
}>;

export type LaunchOptions = Omit<ServerOptions, 'demo'> &
	Readonly<{
		/** where the server's own words go; to the terminal if left out */
		logFile?: string;
	}>;

/** One that ends is noticed at once: this is for one that hangs, on a machine however busy. */
const READY_WITHIN_MS = 90_000;
/** Right after its start a server may have hundreds of alarms to answer first. */
const ANSWERS_WITHIN_MS = 15_000;
const STOP_WITHIN_MS = 1_500;

/** Starts a plain workerd on the build in dist/ and waits until the application answers. */
export async function launchServer(options: LaunchOptions): Promise<Server> {
	const { dataDir, address, port } = options;
	const distDir = path.join(projectRoot, 'dist');
	if (!existsSync(path.join(distDir, 'host/manifest.json'))) throw new Failure('There is nothing built to serve.', 'npm run build');
	await assertPortFree(address, port);
	const { firstUse } = openDataFolder(dataDir);
	const lock = lockDataFolder(dataDir);
	refuseUnknownData(dataDir, lock);
	const secrets = loadSecrets(dataDir);
	const config = writeConfig({ ...options, secrets, distDir });

	// A group of its own: Ctrl+C in the terminal reaches this process only, which then stops the server in order.
	const words = options.logFile === undefined ? 'inherit' : openSync(options.logFile, 'a');
	const child = spawn(workerdPath(), ['serve', config], { stdio: ['ignore', words, words], detached: true });
	if (child.pid !== undefined) lock.passTo(child.pid);
	const ended = new Promise<number>((resolve) => {
		child.once('error', (error) => {
			console.error(error.message);
			resolve(1);
		});
		child.once('exit', (code) => resolve(code ?? 0));
	});
	void ended.then(() => lock.release());
	// This process may end without stopping its child; the child must then not keep the port.
	const killChild = (): void => void child.kill('SIGKILL');
	process.once('exit', killChild);
	void ended.then(() => process.off('exit', killChild));

	const origin = `http://${hostInUrl(address)}:${port}`;
	const server: Server = {
		origin,
		pid: child.pid ?? 0,
		firstUse,
		secrets,
		ended,
		async stop(signal = 'SIGTERM') {
			child.kill(signal);
			// workerd waits ten seconds for open sockets to close, which browsers never do. What it has answered is on disk.
			const impatient = setTimeout(() => child.kill('SIGKILL'), STOP_WITHIN_MS);
			await ended;
			clearTimeout(impatient);
		}
	};
	await untilHealthy(server, child);
	return server;
}

function refuseUnknownData(dataDir: string, lock: DataLock): void {
	try {
		assertKnownData(dataDir, dataSchemas());
	} catch (error) {
		lock.release();
		throw error;
	}
}

const workerdPath = (): string => createRequire(import.meta.url)('workerd').default;

function hostInUrl(address: string): string {
	if (address === '0.0.0.0' || address === '127.0.0.1') return 'localhost';
	return address.includes(':') ? `[${address}]` : address;
}

async function untilHealthy({ origin, stop }: Server, child: ChildProcess): Promise<void> {
	const deadline = Date.now() + READY_WITHIN_MS;
	while (Date.now() < deadline) {
		if (child.exitCode !== null || child.signalCode !== null) {
			throw new Failure('The server ended while it was starting; its own words are above.', 'Run `npm run build`, then start again.');
		}
		const healthy = await fetch(`${origin}/api/health`, { signal: AbortSignal.timeout(ANSWERS_WITHIN_MS) }).then(
			(response) => response.ok,
			() => false
		);
		if (healthy) return;
		await new Promise((resolve) => setTimeout(resolve, 50));
	}
	await stop();
	throw new Failure(`${origin}/api/health did not answer within ${READY_WITHIN_MS / 1000} s.`, 'Look at the messages above.');
}
