import { beforeAll, inject } from 'vitest';
import type { DemoPerson } from '../../../scripts/server/demo-person.ts';
import { temporaryServer } from '../../../scripts/server/temporary-server.ts';

const demo = inject('demo');

/** Who can sign in at the demo company. */
export const people: readonly DemoPerson[] = demo.people;

/** Where it is served for the file that imports this, and for no other: known from the file's first hook on. */
export let origin = '';

beforeAll(async () => {
	if ('origin' in demo) {
		origin = demo.origin;
		return undefined;
	}
	const server = await temporaryServer({ copyOf: demo.dataDir });
	origin = server.origin;
	// After all hooks of the file, which has closed its browser by then.
	return () => server.discard();
});
