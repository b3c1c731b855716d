import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { playBpmn } from '../../scripts/yardstick/play-bpmn.ts';
import { type RandomProcess, randomProcess } from './support/random-process.ts';
import { runElsewhere } from './support/run-elsewhere.ts';

const INPUTS = [
	{ input: 51, kind: 'a' },
	{ input: 10, kind: 'b' },
	{ input: 90, kind: 'c' }
];

const RUNS = 40;

/**
 * What two traces must share: how often each task ran, and the order of every two tasks that can't run beside each other. Parallel branches
 * may take turns as they like.
 */
function essence({ tasks, areConcurrent }: RandomProcess, trace: readonly string[]) {
	const counts = Object.fromEntries(tasks.map((task) => [task, trace.filter((one) => one === task).length]));
	const orders = tasks.flatMap((a, index) =>
		tasks.slice(index + 1).flatMap((b) => (areConcurrent(a, b) ? [] : [trace.filter((one) => one === a || one === b).join(' ')]))
	);
	return { counts, orders };
}

describe('a process without inclusive joins', () => {
	it('leaves the same trace as in bpmn-engine, but for the turns that parallel branches take', async () => {
		let compared = 0;
		const covered = { subProcess: 0, parallelGateway: 0, again_: 0 };
		await fc.assert(
			fc.asyncProperty(fc.record({ seed: fc.nat(), size: fc.integer({ min: 2, max: 12 }) }), fc.constantFrom(...INPUTS), async (shape, input) => {
				const process = randomProcess(shape);
				for (const key of Object.keys(covered) as (keyof typeof covered)[]) if (process.xml.includes(key)) covered[key] += 1;
				const played = await playBpmn(process.xml, input);
				if (!played.ok) throw new Error(JSON.stringify(played.error));
				const { trace, unsupported, failure, stuck } = played.value;
				expect({ unsupported, failure, stuck }).toEqual({ unsupported: [], failure: undefined, stuck: [] });
				const peer = await runElsewhere(process.xml, input);
				if (peer === undefined) return;
				compared += 1;
				expect(essence(process, trace)).toEqual(essence(process, peer));
			}),
			{ numRuns: RUNS }
		);
		expect(compared).toBeGreaterThan(RUNS * 0.75);
		expect(Math.min(...Object.values(covered))).toBeGreaterThan(0);
	}, 120_000);
});
