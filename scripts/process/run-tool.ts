import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { projectRoot } from './project-root.ts';

export type ToolRun = Readonly<{
	/** npm package that has the command */
	tool: string;
	/** name of the command when the package has several */
	command?: string;
	args: readonly string[];
	cwd?: string;
	env?: Readonly<Record<string, string>>;
	/** 'show' hands the terminal over; 'collect' keeps the output to be printed or read afterwards */
	output?: 'show' | 'collect';
}>;
export type ToolResult = Readonly<{ ok: boolean; output: string }>;

/** Keeps tools quiet and away from the network: no telemetry, no banners, no look-up of newer versions. */
const QUIET = {
	WRANGLER_SEND_METRICS: 'false',
	WRANGLER_HIDE_BANNER: 'true',
	WRANGLER_LOG_SANITIZE: 'true',
	CLOUDFLARE_CF_FETCH_ENABLED: 'false',
	NO_UPDATE_NOTIFIER: '1'
};

/** Runs a tool from node_modules with the project's own Node, and waits for it. */
export function runTool({ tool, command, args, cwd = projectRoot, env = {}, output = 'show' }: ToolRun): Promise<ToolResult> {
	return new Promise((resolve, reject) => {
		const child = spawn(process.execPath, [toolPath(tool, command), ...args], {
			cwd,
			env: { ...process.env, ...QUIET, ...(process.stdout.isTTY ? {} : { NO_COLOR: '1', FORCE_COLOR: undefined }), ...env },
			stdio: output === 'show' ? 'inherit' : ['ignore', 'pipe', 'pipe']
		});
		const chunks: Buffer[] = [];
		child.stdout?.on('data', (chunk: Buffer) => chunks.push(chunk));
		child.stderr?.on('data', (chunk: Buffer) => chunks.push(chunk));
		const release = output === 'show' ? passSignalsTo(child) : () => {};
		child.on('error', reject);
		child.on('close', (code) => {
			release();
			resolve({ ok: code === 0, output: Buffer.concat(chunks).toString('utf8').trim() });
		});
	});
}

/** Whoever stops us means the tool that has the terminal: it ends in its own way, and then we do. */
function passSignalsTo(child: ChildProcess): () => void {
	// Ctrl+C reaches the tool by itself.
	const ignore = (): void => {};
	const forward = (signal: NodeJS.Signals): void => void child.kill(signal);
	process.on('SIGINT', ignore).on('SIGTERM', forward).on('SIGHUP', forward);
	return () => void process.off('SIGINT', ignore).off('SIGTERM', forward).off('SIGHUP', forward);
}

function toolPath(tool: string, command: string | undefined): string {
	const folder = path.join(projectRoot, 'node_modules', tool);
	const { bin }: { bin: string | Record<string, string> } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
	const file = typeof bin === 'string' ? bin : (bin[command ?? path.basename(tool)] ?? Object.values(bin)[0]);
	if (file === undefined) throw new Error(`${tool} has no command`);
	return path.join(folder, file);
}
