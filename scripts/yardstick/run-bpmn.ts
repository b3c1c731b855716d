import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { findingText } from '#shared/bpmn/finding-text.ts';
import { Failure } from '../process/failure.ts';
import { playBpmn } from './play-bpmn.ts';
import type { Variables } from './variables.ts';

const Input = z.record(z.string(), z.unknown());
const USAGE = 'npm run yardstick -- bpmn FILE.bpmn [--input \'{"test": ["a"]}\'] [--process ID]';
/** The file holds something that would run otherwise here than it was drawn. */
const UNSUPPORTED = 2;

/**
 * Runs a BPMN file on Baton's engine and prints the trace of its script tasks, one a line: `SCRIPT_task1` as the script, name or id of a
 * task prints `task1`, as the betsy conformance suite has it (github.com/uniba-dsg/betsy). Exit codes: 0 it ran, 1 it failed on the way,
 * 2 something in it is not supported, each with its reason.
 */
export async function runBpmn(args: readonly string[]): Promise<number> {
	const { values, positionals } = parseArgs({
		args: [...args],
		allowPositionals: true,
		options: { input: { type: 'string', default: '{}' }, process: { type: 'string' } }
	});
	const [file] = positionals;
	if (file === undefined) throw new Failure('Which file?', USAGE);
	const xml = await readFile(file, 'utf8').catch(() => {
		throw new Failure(`${file} can't be read.`, USAGE);
	});
	const played = await playBpmn(xml, inputOf(values.input), values.process);
	if (!played.ok) throw new Failure(`${file}: ${played.error.code} ${JSON.stringify(played.error.params)}`);
	const { trace, unsupported, failure, stuck } = played.value;
	for (const finding of unsupported) console.log(`unsupported: ${findingText(finding).en}`);
	if (unsupported.length > 0) return UNSUPPORTED;
	for (const line of trace) console.log(line);
	if (stuck.length > 0) console.error(`It waits for ever at ${stuck.join(', ')}.`);
	if (failure !== undefined) console.error(`✗ ${failure}`);
	return failure === undefined ? 0 : 1;
}

function inputOf(text: string): Variables {
	try {
		return Input.parse(JSON.parse(text));
	} catch {
		throw new Failure('--input is not a JSON object.', USAGE);
	}
}
