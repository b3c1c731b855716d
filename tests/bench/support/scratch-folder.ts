import { existsSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const PARENTS = {
	/** where a write is a write, as in the product's own data folder */
	disk: tmpdir(),
	/** for what only counts: waiting for a disk would make it take longer and show nothing */
	memory: existsSync('/dev/shm') ? '/dev/shm' : tmpdir()
};

/** A new empty folder for one measurement's data. */
export const scratchFolder = (on: keyof typeof PARENTS): string => mkdtempSync(path.join(PARENTS[on], 'baton-bench-'));
