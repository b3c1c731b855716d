import { expect, it } from 'vitest';
import { parseCpuMs, processCpuMs } from './process-cpu.ts';

it('adds user and kernel time, whatever the program calls itself', () => {
	expect(parseCpuMs('4242 (work) er (d) S 1 2 3 4 5 6 7 8 9 10 250 50 0 0 20 0')).toBe(3_000);
});

it('sees this process at work', () => {
	const before = processCpuMs(process.pid);
	const until = performance.now() + 100;
	while (performance.now() < until);
	expect(processCpuMs(process.pid)).toBeGreaterThan(before);
});
