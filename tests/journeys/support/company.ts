import { afterAll, inject } from 'vitest';
import type { DemoPerson } from '../../../scripts/server/demo-person.ts';
import { temporaryServer } from '../../../scripts/server/temporary-server.ts';

const demo = inject('demo');

async function open(): Promise<string> {
	if ('origin' in demo) return demo.origin;
	const server = await temporaryServer({ copyOf: demo.dataDir });
	// Hooks run backwards: after those of the file, which has closed its browser by then.
	afterAll(() => server.discard());
	return server.origin;
}

/** Where the demo company is served for the file that imports this, and for no other. */
export const origin: string = await open();

/** Who can sign in there. */
export const people: readonly DemoPerson[] = demo.people;
