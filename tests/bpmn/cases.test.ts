import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { playBpmn } from '../../scripts/yardstick/play-bpmn.ts';
import type { Variables } from '../../scripts/yardstick/variables.ts';

const read = (name: string) => readFileSync(path.join(import.meta.dirname, 'cases', `${name}.bpmn`), 'utf8');

async function traceOf(name: string, input: Variables) {
	const played = await playBpmn(read(name), input);
	if (!played.ok) throw new Error(JSON.stringify(played.error));
	return played.value;
}

/**
 * What each file logs, in the naming of the betsy conformance suite (Universität Bamberg, github.com/uniba-dsg/betsy). The traces follow
 * from the execution semantics of BPMN 2.0 (OMG formal/2011-01-03, chapter 13).
 */
const CASES: readonly (readonly [file: string, input: Variables, trace: string])[] = [
	['sequence', {}, 'task1 task2 task3'],
	['exclusive', { input: 50 }, 'task1 task3'],
	['exclusive', { input: 51 }, 'task2 task3'],
	['exclusive-default', { test: ['a'] }, 'task1'],
	['exclusive-default', { test: ['a', 'b'] }, 'task2'],
	['exclusive-default', { test: 1 }, 'task2'],
	['exclusive-default', { test: [] }, 'task3'],
	['exclusive-default', {}, 'task3'],
	['inclusive', { test: ['a', 'b'] }, 'task1 task2 task3'],
	['inclusive', { test: ['b'] }, 'task2 task3'],
	['inclusive', { test: 'a' }, 'task1 task3'],
	['inclusive-nested', { test: ['a', 'c'] }, 'task1 task2 task3 task5'],
	['inclusive-nested', { test: ['a'] }, 'task1 task2 task5'],
	['inclusive-nested', { test: [] }, 'task4 task5'],
	['parallel', {}, 'task1 task2 task3'],
	['mixed-gateways', {}, 'task1 task2 task3 task4 task5 task5'],
	['implicit', { test: ['b'] }, 'task1 task2 task4'],
	['implicit', { test: [] }, 'task1 task2'],
	['event-gateway', { test: ['a'] }, 'task1'],
	['event-gateway', { test: ['b'] }, 'task2'],
	['event-gateway', { test: [] }, 'task3'],
	['timers', {}, 'task1 task2 task3'],
	['terminate', {}, 'task1'],
	['sub-process', {}, 'task1 task2 task3'],
	['sub-process-terminate', {}, 'task1 task2 task3'],
	['boundary-timer', {}, 'task1 task4'],
	['boundary-not-reached', {}, 'task1 task2'],
	['boundary-error', {}, 'task1 task2'],
	['multi-instance', { times: 2 }, 'task1 task1 task1 task2 task2 task3 task3 task4'],
	['loops', { count: 0 }, 'task1 task1 task1 task2 task2 task3 task3 task3'],
	['loops', { count: 7 }, 'task1 task3 task3 task3'],
	['cycle', { count: 0, limit: 3 }, 'task1 task1 task1 task2'],
	['call', {}, 'task1 task2'],
	['discriminator', {}, 'task1 task4 task2 task3'],
	['links', {}, 'task1 task2'],
	['no-events', {}, 'task1 task2 task3 task3']
];

describe('a BPMN file', () => {
	it.each(CASES)('%s with %j logs %s', async (file, input, trace) => {
		const { unsupported, failure, stuck, trace: logged } = await traceOf(file, input);
		expect({ unsupported, failure, stuck }).toEqual({ unsupported: [], failure: undefined, stuck: [] });
		// Branches that start together may take turns; each of these files says what has to come after what.
		expect(logged.toSorted().join(' ')).toBe(trace.split(' ').toSorted().join(' '));
		if (!PARALLEL.has(file)) expect(logged.join(' ')).toBe(trace);
	});

	it('stops where a join waits for what never comes, and says where', async () => {
		const { trace, stuck, failure } = await traceOf('deadlock', { test: ['a'] });
		expect({ trace, stuck, failure }).toEqual({ trace: ['task1'], stuck: ['Join'], failure: undefined });
	});

	it('fails where no way is open', async () => {
		const { trace, failure } = await traceOf('inclusive', { test: ['x'] });
		expect(trace).toEqual([]);
		expect(failure).toMatch(/no way out/);
	});

	it('isn’t run when it holds what has no counterpart; each such thing is named', async () => {
		const { trace, unsupported } = await traceOf('unsupported', { amount: 7 });
		expect(trace).toEqual([]);
		expect(unsupported.map(({ code, elementId }) => `${elementId}: ${code.slice('bpmn.import.'.length)}`).toSorted()).toEqual([
			'B: oddity',
			'OnEvent: event-sub-process',
			'Remind: non-interrupting',
			'Undo: event',
			expect.stringMatching(/^flow_\d+: condition$/)
		]);
	});
});

/** Files in which branches run beside each other. */
const PARALLEL = new Set(['inclusive', 'inclusive-nested', 'parallel', 'mixed-gateways', 'implicit', 'sub-process', 'discriminator', 'no-events']);
