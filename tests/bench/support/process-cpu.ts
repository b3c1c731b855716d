import { readFileSync } from 'node:fs';

/** Linux counts in hundredths of a second for every program (`getconf CLK_TCK`). */
const TICKS_PER_MS = 0.1;

/** CPU milliseconds that a process has used since it started, its threads together, in user and kernel mode; to 10 ms (Linux only). */
export function processCpuMs(pid: number): number {
	return parseCpuMs(readFileSync(`/proc/${pid}/stat`, 'utf8'));
}

/** The name of the program is in brackets and may hold anything, so fields are counted after the last one: utime is the 12th, stime the 13th. */
export function parseCpuMs(stat: string): number {
	const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
	return (Number(fields[11]) + Number(fields[12])) / TICKS_PER_MS;
}
