import { expect, it } from 'vitest';
import { parseCpuMs, processCpuMs } from './process-cpu.ts';

it('reads the time on the CPU, not the time waiting for it', () => {
	expect(parseCpuMs('3000500000 9000000000 42\n')).toBe(3_000.5);
});

it('sees this process at work', () => {
	const before = processCpuMs(process.pid);
	const until = performance.now() + 100;
	while (performance.now() < until);
	expect(processCpuMs(process.pid)).toBeGreaterThan(before);
});
