import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { getJson } from './http-call.ts';

export type RunningWorkerd = Readonly<{ pid: number; stop(): Promise<void> }>;

const READY_WITHIN_MS = 20_000;

/** Starts a plain workerd on a configuration and waits until each of the addresses answers. It ends with this process at the latest. */
export async function startWorkerd({ config, ready }: { config: string; ready: readonly string[] }): Promise<RunningWorkerd> {
	const child = spawn(createRequire(import.meta.url)('workerd').default, ['serve', config], { stdio: ['ignore', 'inherit', 'inherit'] });
	const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
	const kill = (): void => void child.kill('SIGKILL');
	process.once('exit', kill);
	const stop = async (): Promise<void> => {
		kill();
		await ended;
		process.off('exit', kill);
	};
	try {
		for (const url of ready) await untilReady(url);
	} catch (error) {
		await stop();
		throw error;
	}
	return { pid: child.pid ?? 0, stop };
}

async function untilReady(url: string): Promise<void> {
	const deadline = Date.now() + READY_WITHIN_MS;
	while (Date.now() < deadline) {
		const ready = await getJson(url).then(
			() => true,
			() => false
		);
		if (ready) return;
		await new Promise((resolve) => setTimeout(resolve, 50));
	}
	throw new Error(`${url} did not answer`);
}
