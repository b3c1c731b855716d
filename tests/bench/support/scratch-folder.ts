import { existsSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** In memory where the system has that: what is measured is CPU and counts, and waiting for a disk would only make it take longer. */
const PARENT = existsSync('/dev/shm') ? '/dev/shm' : tmpdir();

/** A new empty folder for one measurement's data. */
export const scratchFolder = (): string => mkdtempSync(path.join(PARENT, 'baton-bench-'));
