import { readdirSync, readFileSync } from 'node:fs';

/**
 * CPU milliseconds that the threads of a process have used since they started, in user and kernel mode (Linux only). From the scheduler's own
 * count in nanoseconds: the better known one in /proc/<pid>/stat counts in hundredths of a second.
 */
export function processCpuMs(pid: number): number {
	const threads = readdirSync(`/proc/${pid}/task`);
	return threads.reduce((sum, thread) => sum + parseCpuMs(readFileSync(`/proc/${pid}/task/${thread}/schedstat`, 'utf8')), 0);
}

/** Time on the CPU, time waiting for it (both in nanoseconds), turns. */
export const parseCpuMs = (schedstat: string): number => Number(schedstat.split(' ')[0]) / 1e6;
