import { importProcess } from '#shared/bpmn/import/import-bpmn.ts';
import type { ImportFinding } from '#shared/bpmn/import/import-finding.ts';
import type { BpmnFile } from '#shared/bpmn/xml/bpmn-file.ts';
import { readBpmn } from '#shared/bpmn/xml/read-bpmn.ts';
import { ok, type Result } from '#shared/kernel/result.ts';
import { FlowPlayer, type TimedFlow } from './flow-player.ts';
import type { Variables } from './variables.ts';

export type Played = {
	readonly trace: readonly string[];
	/** What would run otherwise than it was drawn; then nothing was run. */
	readonly unsupported: readonly ImportFinding[];
	/** Why it stopped on the way. */
	readonly failure: string | undefined;
	/** Elements at which threads wait for what never comes. */
	readonly stuck: readonly string[];
};

/** Processes that call processes that call themselves. */
const DEEPEST = 20;

/** Imports a file and plays one of its processes, those it calls included. Refusals: those of `importBpmn`. */
export async function playBpmn(xml: string, input: Variables, process?: string): Promise<Result<Played>> {
	const file = await readBpmn(xml);
	return file.ok ? playProcess(file.value, input, { process, depth: 0 }) : file;
}

function playProcess(
	file: BpmnFile,
	input: Variables,
	{ process, depth }: { process: string | undefined; depth: number }
): Result<Played & { readonly variables: Variables }> {
	const flow = rehearsedFlow(file, input, process);
	if (!flow.ok) return flow;
	const unsupported = flow.value.findings.filter(({ severity }) => severity === undefined);
	const nothing = { trace: [], unsupported, failure: undefined, stuck: [], variables: input };
	if (unsupported.length > 0) return ok(nothing);
	const player = new FlowPlayer(flow.value, input, (called, variables) => {
		if (depth >= DEEPEST) return { ...nothing, failure: 'processes call each other without end' };
		const inner = playProcess(file, variables, { process: called, depth: depth + 1 });
		return inner.ok ? inner.value : { ...nothing, failure: `${called} can't be called: ${inner.error.code}` };
	});
	player.play();
	const { trace, failure, stuck, variables, foreign } = player;
	return ok({ trace, unsupported: foreign, failure, stuck, variables });
}

/** Minutes are too coarse for files whose timers race in seconds: then a second is played as a minute. */
function rehearsedFlow(file: BpmnFile, input: Variables, process: string | undefined): Result<TimedFlow> {
	const known = Object.fromEntries(Object.entries(input).filter((entry): entry is [string, number] => typeof entry[1] === 'number'));
	const inScale = (secondsPerMinute: number): Result<TimedFlow> => {
		const flow = importProcess(file, { known, secondsPerMinute, ...(process === undefined ? {} : { process }) });
		return flow.ok ? ok({ ...flow.value, secondsPerMinute }) : flow;
	};
	const flow = inScale(60);
	return flow.ok && flow.value.findings.some(({ code }) => code === 'bpmn.import.rounded') ? inScale(1) : flow;
}
