import { Engine } from 'bpmn-engine';
import type { Variables } from '../../../scripts/yardstick/variables.ts';

/**
 * The trace of a process in bpmn-engine, whose script tasks call `environment.services.log`. Undefined when the process is not over by
 * itself: bpmn-engine 25 may wait for ever at a parallel join behind a choice (github.com/paed01/bpmn-engine/issues/200, mended in 26).
 */
export async function runElsewhere(xml: string, variables: Variables): Promise<readonly string[] | undefined> {
	const trace: string[] = [];
	const engine = new Engine({
		name: 'peer',
		source: xml,
		variables: { ...variables },
		services: {
			log: (name: string) => {
				trace.push(name);
			}
		}
	});
	// Every script is over at once, so what isn't over now never will be.
	let isOver = false;
	engine.once('end', () => {
		isOver = true;
	});
	await engine.execute();
	await new Promise((resolve) => setImmediate(resolve));
	return isOver ? trace : undefined;
}
