import path from 'node:path';
import { defineConfig } from 'vitest/config';
import { longestFirst } from '../longest-first.ts';

/** What a person does in a browser, against built servers with the demo company, one for each file in a folder of its own. */
export default defineConfig({
	root: path.resolve(import.meta.dirname, '../..'),
	test: {
		name: 'journeys',
		include: ['tests/journeys/**/*.test.ts'],
		globalSetup: ['tests/journeys/support/demo-data.ts'],
		testTimeout: 120_000,
		hookTimeout: 120_000,
		// As long as Playwright waits; of itself `expect.poll` gives a busy machine one second.
		expect: { poll: { timeout: 30_000 } },
		// On two cores: most files wait more than they work, beside one that works all the time.
		maxWorkers: 3,
		sequence: { sequencer: longestFirst('every-screen', 'cut-line', 'blocked-sockets') },
		// A page waits for its server about half of the time.
		maxConcurrency: 2
	}
});
