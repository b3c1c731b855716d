import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Failure } from '../process/failure.ts';

/** Says that a folder is ours, so that nothing else is ever deleted. */
const MARKER = 'baton-data';
const LOCK = 'server.pid';
const CONTENT = ['objects', 'd1', 'files'];

export const isOurs = (dataDir: string): boolean => existsSync(path.join(dataDir, MARKER));

export const isEmptyOrMissing = (dataDir: string): boolean => !existsSync(dataDir) || readdirSync(dataDir).length === 0;

/** Makes the data folder and what is in it, or says why it cannot be. Returns whether this is its first use. */
export function openDataFolder(dataDir: string): { firstUse: boolean } {
	if (!isOurs(dataDir) && !isEmptyOrMissing(dataDir)) {
		throw new Failure(
			`The folder ${dataDir} holds something that is not Baton's data.`,
			'Name an empty or a new folder: DATA_DIR=/path/to/folder npm start'
		);
	}
	const firstUse = !isOurs(dataDir);
	try {
		for (const name of CONTENT) mkdirSync(path.join(dataDir, name), { recursive: true, mode: 0o700 });
		writeFileSync(path.join(dataDir, MARKER), 'Data of one Baton system. Back it up as a whole.\n');
	} catch (error) {
		throw new Failure(
			`The data folder ${dataDir} cannot be written: ${error instanceof Error ? error.message : error}`,
			'Give this user the right to write there, or name another folder: DATA_DIR=/path/to/folder npm start'
		);
	}
	return { firstUse };
}

/** The process that serves a data folder, if one is alive. */
export function findServer(dataDir: string): number | undefined {
	const file = path.join(dataDir, LOCK);
	if (!existsSync(file)) return undefined;
	const pid = Number(readFileSync(file, 'utf8'));
	return Number.isInteger(pid) && pid > 0 && isAlive(pid) ? pid : undefined;
}

export type DataLock = Readonly<{
	/** the process whose life the lock follows from now on */
	passTo(pid: number): void;
	release(): void;
}>;

/** Takes the folder for one process: two servers on the same files would destroy them. */
export function lockDataFolder(dataDir: string): DataLock {
	const other = findServer(dataDir);
	if (other !== undefined) {
		throw new Failure(
			`Another server (process ${other}) is already running on ${dataDir}.`,
			`Stop it (kill ${other}), or use another folder: DATA_DIR=/path/to/folder npm start`
		);
	}
	const file = path.join(dataDir, LOCK);
	const passTo = (pid: number): void => writeFileSync(file, String(pid));
	passTo(process.pid);
	return { passTo, release: () => rmSync(file, { force: true }) };
}

/** Removes everything in the folder but the folder itself, which may be a mount. */
export function emptyDataFolder(dataDir: string): void {
	for (const name of readdirSync(dataDir)) rmSync(path.join(dataDir, name), { recursive: true, force: true });
}

function isAlive(pid: number): boolean {
	try {
		process.kill(pid, 0);
		return true;
	} catch (error) {
		// EPERM: it lives, and belongs to somebody else.
		return error instanceof Error && 'code' in error && error.code === 'EPERM';
	}
}
