import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { freePort } from './free-port.ts';
import { type LaunchOptions, launchServer, type Server } from './launch-server.ts';

export type TemporaryServer = Server &
	Readonly<{
		dataDir: string;
		/** starts again on the same data and the same port, after `stop` */
		restart(): Promise<Server>;
		/** what the server has written so far */
		log(): string;
		/** stops it and removes its data */
		discard(): Promise<void>;
	}>;

/** A server of the build on a free port with data of its own: none yet, or a copy of a folder that nobody serves. For tests, benchmarks and photographs. */
export async function temporaryServer({ copyOf }: { readonly copyOf?: string } = {}): Promise<TemporaryServer> {
	const dataDir = mkdtempSync(path.join(tmpdir(), 'baton-server-'));
	if (copyOf !== undefined) cpSync(copyOf, dataDir, { recursive: true });
	const logFile = path.join(tmpdir(), `${path.basename(dataDir)}.log`);
	// 'local' as well: tests answer as the outside world from this machine.
	const options: LaunchOptions = { port: await freePort(), address: '127.0.0.1', dataDir, networks: ['public', 'local'], trustProxy: 'yes', logFile };
	const log = (): string => (existsSync(logFile) ? readFileSync(logFile, 'utf8') : '');
	const remove = (): void => {
		rmSync(dataDir, { recursive: true, force: true });
		rmSync(logFile, { force: true });
	};
	const first = await launchServer(options).catch((error: unknown) => {
		console.error(log());
		remove();
		throw error;
	});
	const servers = [first];
	return {
		...first,
		dataDir,
		async restart() {
			const server = await launchServer(options);
			servers.push(server);
			return server;
		},
		log,
		async discard() {
			await servers.at(-1)?.stop();
			remove();
		}
	};
}
