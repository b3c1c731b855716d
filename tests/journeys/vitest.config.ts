import path from 'node:path';
import { defineConfig } from 'vitest/config';

/** What a person does in a browser, against a built server with the demo company in a folder of its own. */
export default defineConfig({
	root: path.resolve(import.meta.dirname, '../..'),
	test: {
		name: 'journeys',
		include: ['tests/journeys/**/*.test.ts'],
		globalSetup: ['tests/journeys/support/demo-server.ts'],
		testTimeout: 60_000,
		hookTimeout: 120_000,
		// One server and two cores: side by side they would only slow one another into time-outs.
		fileParallelism: false,
		// A page waits for its server about half of the time.
		maxConcurrency: 2
	}
});
