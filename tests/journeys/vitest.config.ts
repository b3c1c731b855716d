import path from 'node:path';
import { defineConfig } from 'vitest/config';
import { LongestFirst } from './support/longest-first.ts';

/** What a person does in a browser, against built servers with the demo company, one for each file in a folder of its own. */
export default defineConfig({
	root: path.resolve(import.meta.dirname, '../..'),
	test: {
		name: 'journeys',
		include: ['tests/journeys/**/*.test.ts'],
		globalSetup: ['tests/journeys/support/demo-data.ts'],
		testTimeout: 60_000,
		hookTimeout: 120_000,
		// Most files wait more than they work: they do so beside the one that works all the time, which begins first.
		maxWorkers: 2,
		sequence: { sequencer: LongestFirst },
		// A page waits for its server about half of the time.
		maxConcurrency: 2
	}
});
